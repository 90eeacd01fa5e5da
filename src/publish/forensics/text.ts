import type { ForensicsDocument, Lang, RecoveredFormula } from "../../model/index.ts"
import { interval } from "./digits.ts"
import { forensicsParts, forensicsWords } from "./parts.ts"
import type { ForensicsWords } from "./words.ts"

/** Lines of a kind that are shown; the document has all. */
const shown = 12
/** Rows of one finding that are shown. */
const shownOfOne = 5

/** What forensics found, as plain text: for a terminal, or to be kept beside the table. */
export function forensicsText(document: ForensicsDocument, lang: Lang = "en"): string {
  const { table, formulas, composite } = document
  const say = forensicsWords[lang]
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          "",
          title,
          ...lines.slice(0, shown).map((line) => `  ${line}`),
          ...(lines.length > shown ? [`  ${say.more(lines.length - shown)}`] : []),
        ]
  return [
    `${table.file}: ${say.size(table)}`,
    "",
    say.verdict(document),
    ...formulas.flatMap((formula, i) => ["", ...formulaLines(formula, i === 0 && formula.column === composite, say)]),
    ...section(say.parts.rows, document.rows.map(say.row)),
    ...forensicsParts(document, lang).flatMap(({ title, findings }) =>
      section(
        title,
        findings.flatMap(({ text, rows }) => [text, ...rows.slice(0, shownOfOne).map((row) => `  ${row}`)]),
      ),
    ),
  ].join("\n")
}

function formulaLines(formula: RecoveredFormula, isComposite: boolean, say: ForensicsWords): readonly string[] {
  const { members, constant, total, plain, missing } = formula
  const wide = Math.max(...members.map((member) => member.column.length))
  // Only forms with weights have a sum of them.
  const isWeighed = total !== null
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
