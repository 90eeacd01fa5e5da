import type {
  ForensicsDocument,
  NearestForm,
  RecoveredFormula,
  Repair,
  RowRemark,
  WeightInterval,
} from "../../model/index.ts"

/** Rows of a kind that are shown; the document has all. */
const shown = 12

/** What forensics found, as plain text for a terminal. */
export function forensicsText(document: ForensicsDocument): string {
  const { table, formulas, composite } = document
  const numbers = table.columns.filter(({ kind }) => kind !== "text").length
  return [
    `${table.file}: ${count(table.rows, "row")}, ${count(numbers, "column")} of numbers`,
    "",
    verdict(document),
    ...formulas.flatMap((formula) => ["", ...formulaLines(formula, formula.column === composite)]),
    ...section("Rows that do not fit", document.rows.map(rowLine)),
    ...section("Ranks", rankLines(document)),
    ...section("Zeros", zeroLines(document)),
    ...section(
      "Equal but for their scale",
      document.copies.map((c) => `${c.to} = ${plus(c.intercept)}${digits(c.factor)} × ${c.from}`),
    ),
    ...section(
      "Twice in the table",
      document.duplicates.map((d) => `rows ${d.rows.join(", ")}: ${d.units.join(" = ")} (same ${d.kind})`),
    ),
    ...section("Shares", sumLines(document)),
    ...section(
      "Printed in steps",
      table.columns.flatMap((c) => (c.grid === null ? [] : [`${c.name}: whole multiples of ${digits(c.grid)}`])),
    ),
  ].join("\n")
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [
        "",
        title,
        ...lines.slice(0, shown).map((line) => `  ${line}`),
        ...(lines.length > shown ? [`  … and ${lines.length - shown} more`] : []),
      ]

function verdict({ verdict, composite, nearest, formulas }: ForensicsDocument): string {
  switch (verdict) {
    case "found":
      return `${composite} follows from other columns (${formulas[0]?.sureness}).`
    case "too-little":
      return `A formula fits ${composite}, but almost any would: there are too few rows or digits to tell.`
    case "none":
      return `No such form fits ${composite}.${nearest === null ? "" : ` ${nearestText(nearest)}`}`
    case "no-composite":
      return "No column follows from others, and none was named: try --composite COLUMN."
  }
}

const nearestText = ({ form, fitting, complete, typicalMiss }: NearestForm) =>
  `Nearest comes ${form === "affine" ? "a weighted sum with a constant" : "a product of powers"}, which explains ${fitting} of ${complete} rows and misses by ${digits(typicalMiss)} in half of them.`

const forms: Readonly<Record<RecoveredFormula["form"], string>> = {
  "weighted-mean": "weighted mean",
  sum: "sum",
  "weighted-sum": "weighted sum",
  affine: "weighted sum with a constant",
  geometric: "geometric mean",
  product: "product",
  "power-product": "product of powers",
  harmonic: "harmonic mean",
  minimum: "smallest",
  maximum: "largest",
}

function formulaLines(formula: RecoveredFormula, isComposite: boolean): readonly string[] {
  const { column, form, members, constant, plain, complete, fitting, bits, sureness, computedFrom, missing } = formula
  const wide = Math.max(...members.map((member) => member.column.length))
  const from = {
    printed: "the printed members give the printed digits by themselves",
    unprinted: "computed from more digits than are printed",
    cut: "its last digits are cut off, not rounded",
  }[computedFrom]
  const rules = {
    "mean-of-available": "as the mean of the others",
    zero: "as zeros",
    unexplained: "in no way that was tried",
  }
  return [
    `${isComposite ? "" : "also: "}${column} = ${forms[form]} of ${count(members.length, "column")}`,
    ...(form === "minimum" || form === "maximum"
      ? members.map((member) => `  ${member.column}`)
      : members.map((member) => `  ${member.column.padEnd(wide)}  ${interval(member.weight)}`)),
    ...(constant === null ? [] : [`  ${"constant".padEnd(wide)}  ${interval(constant)}`]),
    ...(plain === null ? [] : [`  weights consistent with ${plain}`]),
    `  explains ${fitting} of ${complete} rows; ${sureness}: chance would need ${bits} bits of luck; ${from}`,
    ...(missing === null
      ? []
      : [`  ${count(missing.rows, "row")} with gaps: these count ${rules[missing.rule]} (${missing.fitting} fit)`]),
  ]
}

const interval = ({ value, low, high }: WeightInterval): string =>
  `${digits(value)}  [${low === null ? "no bound" : digits(low)}, ${high === null ? "no bound" : digits(high)}]`

const rowLine = ({ row, line, unit, column, printed, computed, repairs }: RowRemark): string =>
  `row ${row} (line ${line}) ${unit}: ${column} ${printed}, computed ${digits(computed)}${repairs[0] === undefined ? "" : `; ${repairText(repairs[0])}`}`

function repairText({ kind, columns, by, chance }: Repair): string {
  const odds = `(by accident: ${(100 * chance).toPrecision(2)} %)`
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

function rankLines({ ranks }: ForensicsDocument): readonly string[] {
  const ties = {
    smaller: "equal scores share the smaller rank",
    mean: "equal scores share the mean rank",
    larger: "equal scores share the larger rank",
    dense: "equal scores share a rank, and none is left out after them",
    hidden: "equal scores are told apart by digits that are not printed",
  }
  return ranks.flatMap(({ column, of, best, compared, against, ties: kind, parted }) => [
    `${column} follows ${of}, ${best} first: ${compared - against.length} of ${compared} rows${kind === null ? "" : `; ${ties[kind]}`}${parted > 0 ? ` (${count(parted, "group")})` : ""}`,
    ...against.slice(0, 5).map(({ row, unit, rank, score }) => `  row ${row} ${unit}: rank ${rank} with ${score}`),
  ])
}

const zeroLines = ({ zeros }: ForensicsDocument): readonly string[] =>
  zeros.map(({ column, zeros: n, next, act }) => {
    const acts = {
      missing: "they act as missing values",
      value: "they count as values",
      unknown: "no formula tells what they are",
    }
    return `${column}: ${count(n, "zero")}, next smallest ${digits(next)}; ${acts[act]}`
  })

const sumLines = ({ sums }: ForensicsDocument): readonly string[] =>
  sums.flatMap(({ columns, total, rows, off }) => [
    `${columns[0]} to ${columns.at(-1)} sum to ${total} in ${rows - off.length} of ${rows} rows`,
    ...off.slice(0, 5).map(({ row, unit, sum }) => `  row ${row} ${unit}: ${digits(sum)}`),
  ])

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`
const digits = (x: number) => String(Number(x.toPrecision(5)))
const plus = (x: number) => (Number(x.toPrecision(5)) === 0 ? "" : `${digits(x)} + `)
