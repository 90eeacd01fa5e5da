import type { Edition, Figure, Relation } from "../model/index.ts"

/**
 * Groups of rows that state one quantity: what relations.yaml says is one; figures of the same source that are alike in
 * scope, unit, node, pool, measure, category and unit of measure; and a figure of a unit whose measure is an indicator,
 * with the value of that unit in the edition's own period. Figures of a group are left alone: which group is not said.
 *
 * @returns ids in the order of the files; groups of one are left out
 */
export function quantities(edition: Edition): readonly (readonly string[])[] {
  const groups = new Groups()
  const values = new Map(
    edition.values
      .filter(({ time, value }) => time === edition.time && value !== null)
      .map(({ id, unit, node, source }) => [`${unit}\n${node}\n${source}`, id]),
  )
  const alike = new Map<string, string>()
  for (const figure of edition.figures) {
    groups.add(figure.id)
    if (figure.scope === "group") continue
    const key = keyOf(figure)
    const first = alike.get(key) ?? figure.id
    alike.set(key, first)
    groups.join(first, figure.id)
    const value = values.get(`${figure.unit}\n${figure.measure}\n${figure.source}`)
    if (figure.node === figure.measure && figure.category === "" && value !== undefined) groups.join(figure.id, value)
  }
  for (const { rule, reading } of edition.relations) if (reading === null) joinAll(idsOf(rule), groups)
  return groups.list()
}

const keyOf = ({ scope, unit, node, pool, measure, category, measureUnit, source }: Figure) =>
  JSON.stringify([scope, unit, node, pool, measure, category, measureUnit, source])

const idsOf = (rule: Relation["rule"]): readonly string[] =>
  rule.kind === "same" ? rule.figures : rule.kind === "called" ? rule.names.map(({ figure }) => figure) : []

function joinAll([first, ...others]: readonly string[], groups: Groups): void {
  for (const other of others) if (first !== undefined) groups.join(first, other)
}

/** Disjoint sets of ids. */
class Groups {
  readonly #parent = new Map<string, string>()

  add(id: string): void {
    if (!this.#parent.has(id)) this.#parent.set(id, id)
  }

  join(a: string, b: string): void {
    this.add(a)
    this.add(b)
    this.#parent.set(this.#root(b), this.#root(a))
  }

  list(): readonly (readonly string[])[] {
    const members = Map.groupBy(this.#parent.keys(), (id) => this.#root(id))
    return [...members.values()].filter((group) => group.length > 1)
  }

  #root(id: string): string {
    let root = id
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up
    // Every id on the way points at the root from now on, so that long chains are walked once.
    for (let at = id; at !== root; ) {
      const next = this.#parent.get(at) ?? root
      this.#parent.set(at, root)
      at = next
    }
    return root
  }
}
