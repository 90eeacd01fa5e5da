import type { ForensicsDocument, FormName, Lang, RecoveredFormula } from "../../model/index.ts"
import { interval } from "./digits.ts"
import { type ForensicsPart, type ForensicsWords, forensicsWords } from "./words.ts"

/** Rows of a kind that are shown; the document has all. */
const shown = 12
/** Rows of one rank or one share that are shown. */
const shownOfOne = 5

/** Forms whose members have no weights. */
const unweighed: readonly FormName[] = [
  "minimum",
  "maximum",
  "median",
  "mean-of-available",
  "mean-of-largest",
  "mean-of-smallest",
]

/** What forensics found, as plain text: for a terminal, or to be kept beside the table. */
export function forensicsText(document: ForensicsDocument, lang: Lang = "en"): string {
  const { table, formulas, composite } = document
  const say = forensicsWords[lang]
  const section = (part: ForensicsPart, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          "",
          say.parts[part],
          ...lines.slice(0, shown).map((line) => `  ${line}`),
          ...(lines.length > shown ? [`  ${say.more(lines.length - shown)}`] : []),
        ]
  return [
    `${table.file}: ${say.size(table)}`,
    "",
    say.verdict(document),
    ...formulas.flatMap((formula, i) => ["", ...formulaLines(formula, i === 0 && formula.column === composite, say)]),
    ...section("blocks", document.blocks.map(say.block)),
    ...section("rows", document.rows.map(say.row)),
    ...section(
      "ranks",
      document.ranks.flatMap((rank) => [say.rank(rank), ...indented(rank.against, say.rankRow)]),
    ),
    ...section("zeros", document.zeros.map(say.zero)),
    ...section("copies", document.copies.map(say.copy)),
    ...section("duplicates", document.duplicates.map(say.duplicate)),
    ...section(
      "sums",
      document.sums.flatMap((sum) => [say.sum(sum), ...indented(sum.off, say.sumRow)]),
    ),
    ...section(
      "steps",
      table.columns.flatMap(({ name, grid }) => (grid === null ? [] : [say.step(name, grid)])),
    ),
  ].join("\n")
}

const indented = <T>(rows: readonly T[], say: (row: T) => string) =>
  rows.slice(0, shownOfOne).map((row) => `  ${say(row)}`)

function formulaLines(formula: RecoveredFormula, isComposite: boolean, say: ForensicsWords): readonly string[] {
  const { form, members, constant, plain, missing } = formula
  const wide = Math.max(...members.map((member) => member.column.length))
  const isWeighed = !unweighed.includes(form)
  return [
    isComposite ? say.formula(formula) : say.also(say.formula(formula)),
    ...members.map(({ column, weight }) =>
      isWeighed ? `  ${column.padEnd(wide)}  ${interval(weight, say.noBound)}` : `  ${column}`,
    ),
    ...(constant === null ? [] : [`  ${say.constant.padEnd(wide)}  ${interval(constant, say.noBound)}`]),
    ...(plain === null ? [] : [`  ${say.plain(plain)}`]),
    `  ${say.fit(formula)}`,
    ...say.details(formula).map((line) => `  ${line}`),
    ...(missing === null ? [] : [`  ${say.missing(missing)}`]),
  ]
}
