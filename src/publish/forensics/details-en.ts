import type {
  BlockRemark,
  FormName,
  Goalposts,
  RankRemark,
  RecoveredFormula,
  Repair,
  TieOrder,
} from "../../model/index.ts"
import { digits, interval } from "./digits.ts"

const rounding: Readonly<Record<NonNullable<RecoveredFormula["rounding"]>, string>> = {
  nearest: "its last digit is rounded to the nearest",
  "half-up": "its last digit is rounded to the nearest, halves up",
  "half-even": "its last digit is rounded to the nearest, halves to the even digit",
  down: "its last digits are cut off",
  up: "its last digit is rounded up",
  open: "whether its last digit is rounded or cut off cannot be told",
}

/** What else is known of a formula in English, a sentence a line. */
export function detailsInEnglish(
  formula: RecoveredFormula,
  forms: Readonly<Record<FormName, string>>,
): readonly string[] {
  const { exponent, count, alike, goalposts } = formula
  return [
    ...(exponent === null ? [] : [`exponent ${interval(exponent, "no bound")}`]),
    ...(count === null ? [] : [`of ${count} members in each row`]),
    ...(alike.length === 0
      ? []
      : [`cannot be told from: ${alike.map((form) => forms[form]).join(", ")} of the same columns`]),
    ...(goalposts === null ? [] : [goalpostsText(formula, goalposts)]),
    ...(formula.rounding === null || formula.rounding === "open" ? [] : [rounding[formula.rounding]]),
  ]
}

function goalpostsText({ members }: RecoveredFormula, { kind, top, weights }: Goalposts): string {
  const list = members.map(({ column }, j) => `${column} ${digits(weights[j]?.value ?? 0)}`).join(", ")
  return kind === "z-score"
    ? `reads as a mean of the columns standardised over this table, with weights ${list}; other goalposts would give the same`
    : `reads as a mean of the columns rescaled from worst to best of this table, best being ${top}, with weights ${list}; other goalposts would give the same`
}

/** @param repair in words, as of one row */
export const blockInEnglish = (
  { rows, within, column, ...mistake }: BlockRemark,
  repair: (one: Repair) => string,
): string =>
  `${rows.length} rows from ${rows[0]} to ${rows.at(-1)} (${within} there do not fit): each ${repair({ ...mistake })}`

/** Why rows of one score have the ranks they have. */
export function tiesInEnglish({ parted, order }: RankRemark): string {
  if (order === null) return ""
  const groups = `${parted} group${parted === 1 ? "" : "s"} of equal printed scores have several ranks`
  return `; ${groups}: ${reasons[order.by](order)}`
}

const share = ({ agreeing, pairs }: TieOrder) => `${agreeing} of ${pairs} neighbours`

const reasons: Readonly<Record<TieOrder["by"], (order: TieOrder) => string>> = {
  digits: (order) => `in the order of the score before rounding, as its formula gives it (${share(order)})`,
  columns: (order) => `in the order of ${order.columns.join(", then ")} (${share(order)})`,
  names: (order) => `in the order of the names (${share(order)})`,
  unknown: ({ isPossible }) =>
    isPossible === false
      ? "not in the order of the score before rounding, and in no other that was tried"
      : "why, the table does not tell",
}
