import type { Edition } from "../../src/model/index.ts"
import {
  adjusted,
  type Outline,
  outlineOf,
  readEdition,
  type Understood,
  writeUnderstood,
} from "../../src/spec/index.ts"
import { archiveOf } from "./archive.ts"
import type { Ask, Told } from "./messages.ts"
import { problemOf, readFiles } from "./read-files.ts"
import { drawsOf, intervalsOf, type ScoredEdition, scoreEdition } from "./score-edition.ts"

/** Where a spreadsheet becomes an edition: answers what is asked, in order. */
export interface Workshop {
  readonly answer: (ask: Ask) => Promise<void>
}

/** An edition in the making. */
interface Making {
  readonly files: ReadonlyMap<string, string>
  readonly edition: Edition
}

/**
 * Reads files once and makes an edition of them for every outline: its files are written, checked and scored by the code of
 * the command line, so that what is shown is what `cityindex build` makes of what is saved.
 *
 * @param tell takes the answers
 * @param rest resolves once other questions had their chance to be asked: what takes long begins only then
 */
export function workshop(tell: (told: Told) => void, rest: () => Promise<void>): Workshop {
  let understood: Understood | null = null
  let making: Making | null = null
  let asked = 0

  function make(turn: number, outline: Outline): ScoredEdition | null {
    if (understood === null) return null
    const { files, notes, diagnostics } = writeUnderstood(adjusted(understood, outline))
    const read = files === null ? null : readEdition(inMemory(files))
    const edition = read?.edition ?? null
    const problems = [...diagnostics, ...(read?.diagnostics ?? [])].filter(({ severity }) => severity === "error")
    making = files === null || edition === null ? null : { files, edition }
    const scored = edition === null ? null : scoreEdition(edition)
    tell({
      kind: "scored",
      scored: {
        turn,
        ranking: scored?.ranking ?? null,
        notes,
        problems: problems.map(problemOf),
        draws: scored === null ? 0 : drawsOf(scored),
      },
    })
    return scored
  }

  async function score(turn: number, outline: Outline): Promise<void> {
    const own = ++asked
    const scored = make(turn, outline)
    if (scored === null || drawsOf(scored) === 0) return
    await rest()
    if (own === asked) tell({ kind: "drawn", turn, intervals: intervalsOf(scored) })
  }

  return {
    async answer(ask) {
      if (ask.kind === "adjust") return score(ask.turn, ask.outline)
      if (ask.kind === "save") {
        if (making === null) return
        const { id } = making.edition
        return tell({ kind: "saved", name: `${id}.zip`, bytes: archiveOf(id, making.files) })
      }
      const { found, problems } = await readFiles(ask)
      if (found === null) return tell({ kind: "refused", problems })
      understood = found.understood
      const outline = outlineOf(understood)
      tell({ kind: "understood", facts: found.facts, outline, problems })
      return score(0, outline)
    },
  }
}

function inMemory(files: ReadonlyMap<string, string>) {
  const encoder = new TextEncoder()
  const bytes = new Map([...files].map(([path, text]) => [path, encoder.encode(text)]))
  return {
    list: () => [...bytes.keys()],
    size: (path: string) => bytes.get(path)?.length ?? null,
    read: (path: string) => bytes.get(path) ?? null,
  }
}
