import type { Span } from "../model/index.ts"
import { type Report, unknown } from "./report.ts"

type UnknownCode =
  | "unit-unknown"
  | "node-unknown"
  | "source-unknown"
  | "measure-unknown"
  | "denominator-unknown"
  | "group-scheme-unknown"
  | "list-unknown"
  | "table-unknown"
  | "statement-kind-unknown"
  | "statement-unknown"
  | "figure-unknown"
  | "finding-unknown"
  | "chart-unknown"
  | "period-unknown"
  | "reading-unknown"

/** Things that other files may name. */
export interface Lookup<T = unknown> {
  readonly code: UnknownCode
  readonly all: ReadonlyMap<string, T>
  /** The file that lists them could not be read: a name that is not here may be right. */
  readonly partial: boolean
}

/** The thing of this name; undefined after the mistake was reported. "" was reported where it was read. */
export function find<T>(lookup: Lookup<T>, given: string, at: Span, report: Report): T | undefined {
  const found = lookup.all.get(given)
  if (found === undefined && given !== "" && !lookup.partial)
    report.error(lookup.code, at, () => describe(given, lookup))
  return found
}

/** 2017 is not a misspelt 2018: of periods, those that there are say more than the nearest. */
function describe(given: string, { code, all }: Lookup) {
  const found = unknown(given, all.keys())
  if (code === "period-unknown") return { ...found, closest: "" }
  // All units of measure are named: who looks for one has no other place to look.
  return code === "measure-unknown" ? { ...found, known: [...all.keys()].join(", ") } : found
}
