import type { ReactNode } from "react"
import { capital, textsIn } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { Filler } from "./frame.tsx"
import type { Part } from "./part.ts"
import type { Setting } from "./setting.ts"
import { unitLayout } from "./spreads.ts"
import { UnitEntries } from "./unit-entries.tsx"
import { UnitSpread } from "./unit-spread.tsx"

/** The units: a spread each, an entry each, or a word on where they are, by how many there are. */
export function unitsPart({ view, lang, paths, printed, wishes }: Setting): Part {
  const { spreads, entries, rows } = unitLayout(view, wishes.spreads)
  const t = textsIn(reportTexts, lang)
  const title = capital(view.doc.edition.unitNoun.many[lang])
  const head = (k: number) => `unit-${k}`
  const kicker = (k: number): ReactNode =>
    k === 0 ? (
      <h1 className="kicker" id="part-units">
        {t.nth(title, 1, spreads.length)}
      </h1>
    ) : (
      <p className="kicker">{t.nth(title, k + 1, spreads.length)}</p>
    )
  const hasList = entries.length + rows > 0
  return {
    heads: [
      ...spreads.map((unit, k) => ({
        name: head(k),
        about: unit.name[lang],
        address: printed(paths.unit(unit.id)),
      })),
      ...(hasList ? [{ name: "units", about: title, address: printed(paths.units()) }] : []),
    ],
    entries: [
      { id: "part-units", title, level: 1 },
      ...spreads.map((unit) => ({ id: `unit-${unit.id}`, title: unit.name[lang], level: 2 as const })),
      ...(hasList && spreads.length > 0 ? [{ id: "units-rest", title: t.others, level: 2 as const }] : []),
    ],
    pages: (
      <>
        {spreads.length > 0 && <Filler before="part-units" />}
        {spreads.map((unit, k) => (
          <UnitSpread key={unit.id} unit={unit} head={head(k)} kicker={kicker(k)} />
        ))}
        {hasList && <UnitEntries units={entries} rows={rows} isPart={spreads.length === 0} title={title} />}
      </>
    ),
  }
}
