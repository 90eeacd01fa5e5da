import type { NearestForm, RankRemark, RecoveredFormula, Repair } from "../../model/index.ts"
import { blockInEnglish, detailsInEnglish, tiesInEnglish } from "./details-en.ts"
import { chance, copied, digits } from "./digits.ts"
import type { ForensicsWords } from "./words.ts"

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`

const forms: ForensicsWords["forms"] = {
  "weighted-mean": "weighted mean",
  sum: "sum",
  "weighted-sum": "weighted sum",
  affine: "weighted sum with a constant",
  geometric: "geometric mean",
  product: "product",
  "power-product": "product of powers",
  harmonic: "harmonic mean",
  "power-mean": "power mean",
  minimum: "smallest",
  maximum: "largest",
  median: "median",
  "mean-of-available": "mean of those that have a number,",
  "mean-of-largest": "mean of the largest",
  "mean-of-smallest": "mean of the smallest",
  "rank-sum": "weighted sum of the ranks within the table",
}

const sureness: ForensicsWords["sureness"] = { certain: "certain", likely: "likely", weak: "weak" }

const computedFrom: Readonly<Record<RecoveredFormula["computedFrom"], string>> = {
  printed: "the printed members give the printed digits by themselves",
  unprinted: "computed from more digits than are printed",
  cut: "its last digits are cut off, not rounded",
}

const rules = {
  "mean-of-available": "as the mean of the others",
  zero: "as zeros",
  unexplained: "in no way that was tried",
} as const

const ties = {
  smaller: "equal scores share the smaller rank",
  mean: "equal scores share the mean rank",
  larger: "equal scores share the larger rank",
  dense: "equal scores share a rank, and none is left out after them",
  hidden: "equal printed scores have ranks of their own",
} as const

const acts = {
  missing: "they act as missing values",
  value: "they count as values",
  unknown: "no formula tells what they are",
} as const

/** What forensics says in English. */
export const english: ForensicsWords = {
  parts: {
    rows: "Rows that do not fit",
    blocks: "Mistakes that rows have in common",
    ranks: "Ranks",
    zeros: "Zeros",
    copies: "Equal but for their scale",
    duplicates: "Twice in the table",
    sums: "Shares",
    steps: "Printed in steps",
  },
  forms,
  sureness,
  constant: "constant",
  noBound: "no bound",
  size: ({ rows, columns }) =>
    `${count(rows, "row")}, ${count(columns.filter(({ kind }) => kind !== "text").length, "column")} of numbers`,
  verdict: ({ verdict, composite, nearest, formulas: [formula] }) => {
    switch (verdict) {
      case "found":
        return formula === undefined
          ? `${composite} follows from other columns.`
          : `${composite} is the ${forms[formula.form]} of ${count(formula.members.length, "other column")} (${sureness[formula.sureness]}).`
      case "too-little":
        return `A formula fits ${composite}, but almost any would: there are too few rows or digits to tell.`
      case "none":
        return `No such form fits ${composite}.${nearest === null ? "" : ` ${nearestText(nearest)}`}`
      case "no-composite":
        return "No column follows from others, and none was named."
    }
  },
  formula: ({ column, form, members }) => `${column} = ${forms[form]} of ${count(members.length, "column")}`,
  also: (formula) => `also: ${formula}`,
  plain: (fractions) => `weights consistent with ${fractions}`,
  fit: (formula) =>
    `explains ${formula.fitting} of ${formula.complete} rows; ${sureness[formula.sureness]}: chance would need ${formula.bits} bits of luck; ${computedFrom[formula.computedFrom]}`,
  missing: ({ rows, rule, fitting }) => `${count(rows, "row")} with gaps: these count ${rules[rule]} (${fitting} fit)`,
  details: (formula) => detailsInEnglish(formula, forms),
  block: (block) => blockInEnglish(block, repairText),
  row: ({ row, line, unit, column, printed, computed, repairs: [repair] }) =>
    `row ${row} (line ${line}) ${unit}: ${column} ${printed}, computed ${digits(computed)}${repair === undefined ? "" : `; ${repairText(repair)}`}`,
  repair: repairText,
  rank: (rank) => `${rankText(rank)}${tiesInEnglish(rank)}`,
  rankRow: ({ row, unit, rank, score }) => `row ${row} ${unit}: rank ${rank} with ${score}`,
  zero: ({ column, zeros, next, act }) =>
    `${column}: ${count(zeros, "zero")}, next smallest ${digits(next)}; ${acts[act]}`,
  copy: copied,
  duplicate: ({ kind, rows, units }) => `rows ${rows.join(", ")}: ${units.join(" = ")} (same ${kind})`,
  sum: ({ columns, total, rows, off }) =>
    `${columns[0]} to ${columns.at(-1)} sum to ${total} in ${rows - off.length} of ${rows} rows`,
  sumRow: ({ row, unit, sum }) => `row ${row} ${unit}: ${digits(sum)}`,
  step: (columns, grid) => `${columns.join(", ")}: whole multiples of ${digits(grid)}`,
  more: (n) => `… and ${n} more`,
}

const rankText = ({ column, of, best, compared, against, ties: kind }: RankRemark) =>
  `${column} follows ${of}, ${best} first: ${compared - against.length} of ${compared} rows${kind === null || kind === "hidden" ? "" : `; ${ties[kind]}`}`

const nearestText = ({ form, fitting, complete, typicalMiss }: NearestForm) =>
  `Nearest comes a ${forms[form]}, which explains ${fitting} of ${complete} rows and misses by ${digits(typicalMiss)} in half of them.`

function repairText({ kind, columns, by, chance: share }: Repair): string {
  const odds = `(by accident: ${chance(share)} %)`
  const [first, second] = columns
  switch (kind) {
    case "shift":
      return `fits if ${first} to ${columns.at(-1)} moved ${count(Math.abs(by), "column")} to the ${by > 0 ? "right" : "left"} ${odds}`
    case "swap":
      return `fits with ${first} and ${second} exchanged ${odds}`
    case "zero-is-missing":
      return `fits with the 0 of ${columns.join(", ")} left out ${odds}`
    case "other-row":
      return `is the ${first} of the row ${count(Math.abs(by), "place")} ${by > 0 ? "below" : "above"} ${odds}`
    case "power-of-ten":
      return `fits with ${first} ${by > 0 ? "divided" : "multiplied"} by ${10 ** Math.abs(by)} ${odds}`
  }
}
