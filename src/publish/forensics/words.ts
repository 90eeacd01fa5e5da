import type {
  BlockRemark,
  DuplicateRemark,
  ForensicsDocument,
  FormName,
  RankRemark,
  RecoveredFormula,
  Repair,
  RowRemark,
  SumRemark,
  ZeroRemark,
} from "../../model/index.ts"

type Table = ForensicsDocument["table"]

/** Findings that are told as sentences, besides the formulas and the rows that do not fit them. */
export type ForensicsFinding = Exclude<
  keyof ForensicsDocument,
  "format" | "table" | "composite" | "chosen" | "verdict" | "formulas" | "nearest" | "rows"
>
/** What a part of the findings is called. */
export type ForensicsPart = "rows" | ForensicsFinding | "steps"

/** The sentences of forensics in one language: the terminal and the page say the same of the same finding. */
export interface ForensicsWords {
  readonly parts: Readonly<Record<ForensicsPart, string>>
  readonly forms: Readonly<Record<FormName, string>>
  readonly sureness: Readonly<Record<RecoveredFormula["sureness"], string>>
  readonly constant: string
  readonly noBound: string
  /** "193 rows, 4 columns of numbers" */
  readonly size: (table: Table) => string
  readonly verdict: (document: ForensicsDocument) => string
  /** "hdi = geometric mean of 3 columns" */
  readonly formula: (formula: RecoveredFormula) => string
  /** Before a formula that is not the composite's. */
  readonly also: (formula: string) => string
  /** @param fractions `plain` of a formula */
  readonly plain: (fractions: string) => string
  /** How many rows it explains, how sure that is, and from which digits it was computed. */
  readonly fit: (formula: RecoveredFormula) => string
  /** What else is known of it: exponent, forms alike, goalposts, rounding. */
  readonly details: (formula: RecoveredFormula) => readonly string[]
  readonly missing: (missing: NonNullable<RecoveredFormula["missing"]>) => string
  readonly row: (row: RowRemark) => string
  readonly repair: (repair: Repair) => string
  readonly block: (block: BlockRemark) => string
  readonly rank: (rank: RankRemark) => string
  readonly rankRow: (row: RankRemark["against"][number]) => string
  readonly zero: (zero: ZeroRemark) => string
  readonly copy: (copy: ForensicsDocument["copies"][number]) => string
  readonly duplicate: (duplicate: DuplicateRemark) => string
  readonly sum: (sum: SumRemark) => string
  readonly sumRow: (row: SumRemark["off"][number]) => string
  /** Columns that are all whole multiples of `grid`. */
  readonly step: (columns: readonly string[], grid: number) => string
  readonly more: (n: number) => string
}
