import { resolveWeights, scorePrepared, study } from "../engine/index.ts"
import {
  type Method,
  panelOf,
  type RobustnessDocument,
  type RobustnessMethod,
  type SensitivityMethod,
} from "../model/index.ts"
import { robustnessTables } from "../publish/index.ts"
import { canonicalJson } from "./canonical.ts"
import { orNull } from "./cells.ts"
import { sha256 } from "./folder.ts"
import type { OpenEdition } from "./open.ts"
import { prepareAgain } from "./prepare-again.ts"
import type { Progress } from "./progress.ts"
import { readingsOf } from "./readings.ts"
import { sourcesLeftOut } from "./sources-left-out.ts"
import { robustnessInThreads } from "./threads.ts"

/** What a person asks for in place of what the edition says; null: as it says. */
export interface RobustnessWishes {
  readonly draws: number | null
  readonly seed: number | null
  readonly samples: number | null
}

/** For an edition that does not ask which factor matters, when a person does. */
const usualSensitivity: SensitivityMethod = { samples: 1024, bootstrap: 500 }

/** Everything that the draws of an edition's own period say: intervals, sensitivity, elements left out, scenarios. */
export async function robustnessDocument(
  opened: OpenEdition,
  wishes: RobustnessWishes,
  progress: Progress,
): Promise<RobustnessDocument> {
  const { edition, hash } = opened
  const written: Method = { ...edition.method, robustness: asWished(edition.method.robustness, wishes) }
  const matrices = panelOf(opened)
  const readings = readingsOf(opened)
  const own = written.periods.indexOf(edition.time)
  const again = prepareAgain(matrices, own, readings)
  const prepared = again(written)
  const method = resolveWeights(written, prepared)
  progress("Drawing", null)
  const drawn = await robustnessInThreads(method, matrices, own, readings, prepared, again)
  progress("Asking what matters", null)
  const studies = study(method, prepared, drawn, again)
  const scored = scorePrepared(method, prepared)
  return {
    format: "cityindex-robustness/1",
    hashes: { edition: hash, method: sha256(canonicalJson(method)) },
    edition: { id: edition.id, version: edition.version, time: edition.time },
    units: edition.units.map(({ id }) => id),
    robustness: method.robustness,
    nodes: [...drawn].map(([node, { scores, ranks, failures }]) => {
      const published = scored.nodes.get(node)
      return {
        node,
        scores: orNull(published?.score ?? []),
        ranks: Array.from(published?.rank ?? [], (rank) => (rank === 0 ? null : rank)),
        scoreInterval: scores,
        uncertainty: ranks,
        failures,
      }
    }),
    studies,
    sources: await sourcesLeftOut(opened, matrices, method, scored),
  }
}

function asWished(written: RobustnessMethod, { draws, seed, samples }: RobustnessWishes): RobustnessMethod {
  const sensitivity = written.sensitivity ?? usualSensitivity
  return {
    ...written,
    draws: draws ?? written.draws,
    seed: seed ?? written.seed,
    sensitivity: { ...sensitivity, samples: samples ?? sensitivity.samples },
  }
}

/** The files that `robustness` writes, by path. */
export const robustnessFiles = (document: RobustnessDocument): ReadonlyMap<string, string> =>
  new Map([["robustness.json", `${JSON.stringify(document)}\n`], ...robustnessTables(document)])
