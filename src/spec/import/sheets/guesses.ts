import type { Lang } from "../../../model/index.ts"
import type { Data, ImportedMethod, Metadata } from "../imported.ts"
import { type Note, notes } from "./notes.ts"

/** What the whole is called where nothing says so. */
export const topName: Readonly<Record<Lang, string>> = { en: "Index", ko: "지수" }

interface Looked {
  readonly metadata: Metadata
  readonly data: Data
  readonly method: ImportedMethod
  /** What reading the table left open. */
  readonly own: readonly Note[]
}

/** What to look at next, the most important first. */
export function lookAt({ metadata: { nodes }, data: { rows }, method, own }: Looked): readonly Note[] {
  const indicators = nodes.filter(({ type }) => type === "Indicator")
  const guessed = indicators.filter((node) => node.guessed !== undefined)
  const down = guessed.filter(({ direction }) => direction === -1).map(({ name }) => name)
  const bare = indicators.filter(({ unit }) => unit === "").map(({ name }) => name)
  const isBilingual = [...nodes, ...rows].some(({ ko }) => ko !== undefined)
  const isFlat = nodes.length - indicators.length <= 1
  const gaps = rows.reduce((sum, { cells }) => sum + indicators.filter(({ code }) => !cells.get(code)).length, 0)
  return [
    ...(guessed.length > 0 ? [notes.directions(guessed.length - down.length, down)] : []),
    ...(isFlat ? [notes.flat()] : []),
    ...own,
    ...(bare.length > 0 ? [notes.measures(bare)] : []),
    ...(gaps > 0 ? [notes.gaps(gaps, rows.length * indicators.length)] : []),
    notes.method(method),
    notes.sources(),
    notes.licence(),
    ...(isBilingual ? [] : [notes.language()]),
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
