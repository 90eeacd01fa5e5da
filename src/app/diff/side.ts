import { existsSync } from "node:fs"
import { type ChangeSide, prepare, resolveWeights, type ScoredIndex, scorePrepared } from "../../engine/index.ts"
import {
  type DiffSide,
  type Edition,
  Failure,
  type Method,
  type NodeId,
  type Period,
  panelOf,
  type RankUncertainty,
} from "../../model/index.ts"
import { canonicalJson } from "../canonical.ts"
import { sha256 } from "../folder.ts"
import type { OpenEdition } from "../open.ts"
import { ordinalResults } from "../ordinal-results.ts"
import { prepareAgain } from "../prepare-again.ts"
import type { Progress } from "../progress.ts"
import { readingsOf } from "../readings.ts"
import { robustnessInThreads } from "../threads.ts"

/** What a person names on the command line: an edition, and a period of it where not its own is meant. */
export interface Named {
  readonly edition: string
  readonly time: string | null
}

/**
 * Reads `NAME`, `NAME@PERIOD`, and for the second of two `@PERIOD`, which is another period of the first. A folder whose
 * name holds an @ is meant as it stands.
 *
 * @param first what the first of two named; null while it is read
 */
export function namedSide(word: string, first: Named | null): Named {
  const at = word.lastIndexOf("@")
  if (at < 0 || existsSync(word)) return { edition: word, time: null }
  const time = word.slice(at + 1)
  const edition = at === 0 ? first?.edition : word.slice(0, at)
  if (edition === undefined) throw new Failure(`${word} names a period of no edition; write EDITION@PERIOD.`)
  if (time === "") throw new Failure(`${word} ends where a period should stand; write EDITION@PERIOD.`)
  return { edition, time }
}

/** One of two that are compared, computed. */
export interface ComputedSide {
  readonly edition: Edition
  readonly about: DiffSide
  readonly method: Method
  readonly scored: ScoredIndex
  /** Rank intervals by node. */
  readonly intervals: ReadonlyMap<NodeId, RankUncertainty>
  readonly changeSide: (node: NodeId) => ChangeSide
}

/** @throws Failure for a period that the edition has not */
export async function computeSide(
  opened: OpenEdition,
  wanted: string | null,
  progress: Progress,
): Promise<ComputedSide> {
  const { edition, hash } = opened
  const time = periodOf(edition, wanted)
  progress(`Computing ${edition.id} ${time}`, null)
  const written = edition.method
  const matrices = panelOf(opened)
  const readings = readingsOf(opened)
  const panel = prepare(written, matrices)
  // As in a build: the edition's own period gives the weights of all.
  const method = resolveWeights(written, panel[written.periods.indexOf(edition.time)]!)
  const period = method.periods.indexOf(time)
  const prepared = panel[period]!
  const drawn = await robustnessInThreads(
    method,
    matrices,
    period,
    readings,
    prepared,
    prepareAgain(matrices, period, readings),
  )
  const intervals = new Map([...drawn].map(([node, { ranks }]) => [node, ranks]))
  if (time === edition.time)
    for (const [node, { uncertainty }] of Object.entries(ordinalResults(opened, matrices[period]!, progress)))
      if (uncertainty !== null) intervals.set(node as NodeId, uncertainty)
  const { id, version, title, units } = edition
  const hashes = { edition: hash, method: sha256(canonicalJson(method)) }
  return {
    edition,
    about: { id, version, title, time, hashes, units: units.length },
    method,
    scored: scorePrepared(method, prepared),
    intervals,
    changeSide: (node) => ({ method, matrices, period, node }),
  }
}

function periodOf({ id, time, method: { periods } }: Edition, wanted: string | null): Period {
  if (wanted === null) return time
  const found = periods.find((each) => each === wanted)
  if (found === undefined)
    throw new Failure(`${id} has no period ${wanted}. It has: ${[...periods].sort().join(", ")}.`)
  return found
}
