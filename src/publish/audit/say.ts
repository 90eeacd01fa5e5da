import type { Lang, LocalText, NodeId, UnitId } from "../../model/index.ts"

/** How findings are told in one language. */
export interface Say {
  readonly lang: Lang
  readonly text: (text: LocalText) => string
  /** Titles in quotation marks. */
  readonly node: (id: NodeId) => string
  readonly nodes: (ids: readonly NodeId[]) => string
  readonly unit: (id: UnitId) => string
  readonly units: (ids: readonly UnitId[]) => string
  /** With two decimals, and a true minus. */
  readonly r: (x: number) => string
  /** With one decimal at most. */
  readonly number: (x: number) => string
  readonly percent: (share: number) => string
}

/** More names than this are counted. */
const mostNames = 8

/** What names are taken from. */
export interface Named {
  readonly nodes: readonly { readonly id: NodeId; readonly title: LocalText }[]
  readonly units: readonly { readonly id: UnitId; readonly name: LocalText }[]
}

export function sayIn(lang: Lang, { nodes, units }: Named): Say {
  const titles = new Map(nodes.map(({ id, title }) => [id, title[lang]]))
  const names = new Map(units.map(({ id, name }) => [id, name[lang]]))
  const quote = (name: string) => (lang === "ko" ? `‘${name}’` : `“${name}”`)
  const joiner = new Intl.ListFormat("en", { type: "conjunction" })
  const list = (all: readonly string[]) => {
    const shown = all.slice(0, mostNames)
    const rest = all.length - shown.length
    if (lang === "ko") return shown.join(", ") + (rest > 0 ? ` 외 ${rest}개` : "")
    return joiner.format(rest > 0 ? [...shown, `${rest} more`] : shown)
  }
  const node = (id: NodeId) => quote(titles.get(id) ?? id)
  const unit = (id: UnitId) => names.get(id) ?? id
  const decimals = (x: number, least: number, most: number) =>
    (Object.is(x, -0) ? 0 : x)
      .toLocaleString(lang, { minimumFractionDigits: least, maximumFractionDigits: most })
      .replace("-", "−")
  return {
    lang,
    text: (text) => text[lang],
    node,
    nodes: (ids) => list(ids.map(node)),
    unit,
    units: (ids) => list(ids.map(unit)),
    r: (x) => decimals(x, 2, 2),
    number: (x) => decimals(x, 0, 1),
    percent: (share) => `${decimals(share * 100, 0, 1)}%`,
  }
}
