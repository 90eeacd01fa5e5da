import type { ForensicsDocument, Lang, RecoveredFormula } from "../../model/index.ts"
import { interval } from "./digits.ts"
import { type ForensicsPart, type ForensicsWords, forensicsWords } from "./words.ts"

/** Rows of a kind that are shown; the document has all. */
const shown = 12
/** Rows of one rank or one share that are shown. */
const shownOfOne = 5

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
    ...formulas.flatMap((formula) => ["", ...formulaLines(formula, formula.column === composite, say)]),
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
  const isExtreme = form === "minimum" || form === "maximum"
  return [
    isComposite ? say.formula(formula) : say.also(say.formula(formula)),
    ...members.map(({ column, weight }) =>
      isExtreme ? `  ${column}` : `  ${column.padEnd(wide)}  ${interval(weight, say.noBound)}`,
    ),
    ...(constant === null ? [] : [`  ${say.constant.padEnd(wide)}  ${interval(constant, say.noBound)}`]),
    ...(plain === null ? [] : [`  ${say.plain(plain)}`]),
    `  ${say.fit(formula)}`,
    ...(missing === null ? [] : [`  ${say.missing(missing)}`]),
  ]
}
