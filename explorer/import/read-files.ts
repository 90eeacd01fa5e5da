import { type Diagnostic, describe } from "../../src/model/index.ts"
import { type ReadFile, readTable, readWorkbook, whyTooLarge } from "../../src/sheets/index.ts"
import { type Understood, understandSheets } from "../../src/spec/index.ts"
import type { Ask, Facts, Problem } from "./messages.ts"

/** Files as they were understood; null after a mistake. */
export interface Read {
  readonly found: { readonly understood: Understood; readonly facts: Facts } | null
  readonly problems: readonly Problem[]
}

/**
 * Reads files as `cityindex new --from` reads them. The limits are the same; time and memory are bounded by whoever owns
 * the worker that this runs in.
 */
export async function readFiles({ files, names, sheet, time }: Extract<Ask, { kind: "read" }>): Promise<Read> {
  const read = await Promise.all(files.map((file, i) => readFile(file, names[i] ?? "")))
  const found = read.flatMap(({ diagnostics }) => diagnostics)
  if (found.some(({ severity }) => severity === "error")) return { found: null, problems: found.map(problemOf) }
  const grids = read.flatMap(({ grids }) => grids)
  const source = names.join(", ")
  const { understood, diagnostics } = understandSheets({ source, grids, sheet, name: nameOf(names), time })
  return {
    found: understood && {
      understood,
      facts: factsOf(
        understood,
        source,
        grids.map((grid) => grid.sheet || grid.file),
      ),
    },
    problems: [...found, ...diagnostics].map(problemOf),
  }
}

async function readFile(file: Blob, name: string): Promise<ReadFile> {
  return whyTooLarge(file.size, name) ?? readTable(new Uint8Array(await file.arrayBuffer()), name, readWorkbook)
}

/** What the edition is to be called: the first file, without its ending. */
const nameOf = ([first = ""]: readonly string[]): string => first.replace(/\.[^.]*$/, "")

function factsOf(
  { data: { rows, periods }, metadata, sheet }: Understood,
  source: string,
  sheets: readonly string[],
): Facts {
  const indicators = metadata.nodes.filter(({ type }) => type === "Indicator")
  const last = rows.filter(({ time }) => periods.length === 0 || time === periods.at(-1))
  const gaps = (among: typeof rows, code: string) => among.filter(({ cells }) => !cells.get(code)).length
  return {
    source,
    sheets,
    sheet,
    units: new Set(rows.map(({ unit }) => unit)).size,
    indicators: indicators.length,
    periods,
    values: rows.length * indicators.length,
    missing: indicators.reduce((sum, { code }) => sum + gaps(rows, code), 0),
    columns: Object.fromEntries(
      indicators.map(({ code, unit }) => [code, { measure: unit, gaps: gaps(last, code) }] as const),
    ),
  }
}

/** A diagnostic as the page shows it. */
export function problemOf(diagnostic: Diagnostic): Problem {
  const { severity, at } = diagnostic
  return {
    severity: severity === "error" ? "error" : "warning",
    file: at.file,
    line: at.line,
    column: at.column,
    ...describe(diagnostic),
  }
}
