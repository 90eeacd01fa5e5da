import type { Lang } from "../../../model/index.ts"
import { isBilingual } from "./both-languages.ts"
import type { Draft } from "./draft.ts"
import { type Note, notes } from "./notes.ts"

/** What the whole is called where nothing says so. */
export const topName: Readonly<Record<Lang, string>> = { en: "Index", ko: "지수" }

/** What to look at next, the most important first. */
export function lookAt(draft: Draft): readonly Note[] {
  const { indicators, rows, notes: own } = draft
  const guessed = indicators.filter(({ directionBy }) => directionBy !== "stated")
  const down = guessed.filter(({ direction }) => direction === -1).map(({ name }) => name)
  const bare = indicators.filter(({ measure }) => measure === "").map(({ name }) => name)
  const cells = rows.length * indicators.length
  const gaps = rows.reduce((sum, row) => sum + row.cells.filter(({ text }) => text === "").length, 0)
  return [
    ...(guessed.length > 0 ? [notes.directions(guessed.length - down.length, down)] : []),
    ...(indicators.every(({ groups }) => groups.length === 0) ? [notes.flat()] : []),
    ...own,
    ...(bare.length > 0 ? [notes.measures(bare)] : []),
    ...(gaps > 0 ? [notes.gaps(gaps, cells)] : []),
    notes.method(),
    notes.sources(),
    notes.licence(),
    ...(isBilingual(draft) ? [] : [notes.language()]),
  ]
}

/** README.md of the edition: what it was made of, and what to look at next. */
export function readme(title: string, source: string, said: readonly Note[], lang: Lang): string {
  const plain = (text: string) => text.replaceAll(/[<>*_[\]\\]/g, (sign) => `\\${sign}`)
  const items = said.map((note) => `- [ ] ${plain(note[lang])}\n`).join("")
  return lang === "ko"
    ? `# ${plain(title)}

${plain(source)}에서 가져온 판이다. 이어서 확인할 것:

${items}
\`cityindex check .\`는 잘못된 곳을, \`cityindex build .\`는 결과를, \`cityindex serve .\`는 화면을 보여 준다.
`
    : `# ${plain(title)}

Imported from ${plain(source)}. What to look at next:

${items}
\`cityindex check .\` shows mistakes, \`cityindex build .\` computes, \`cityindex serve .\` shows it in the browser.
`
}
