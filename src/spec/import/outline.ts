import { depthsOf } from "./depths.ts"
import type { ImportedMethod, ImportedNode, Metadata } from "./imported.ts"
import { reserved } from "./sheets/assemble.ts"
import { slugs } from "./sheets/slugs.ts"
import { titleIn, type Understood } from "./understood.ts"

/** What a person may adjust before an edition is written. */
export interface Outline {
  readonly title: string
  /** The period of a table that has none; of others, the last, which stays. */
  readonly time: string
  readonly method: ImportedMethod
  /** Indicators and dimensions; members of a dimension in their order. */
  readonly nodes: readonly OutlineNode[]
}

/** An indicator or a dimension as it may be adjusted. */
export interface OutlineNode {
  /** Its code; of a dimension that is new, anything that is no code. */
  readonly id: string
  readonly kind: "indicator" | "dimension"
  readonly name: string
  /** Its name in Korean, where `name` is the English one of two; null: there is one name. */
  readonly ko: string | null
  /** The dimension that holds it; "" at the top. */
  readonly parent: string
  /** Within its group; ≥ 0. */
  readonly weight: number
  readonly direction: 1 | -1
  /** The word that its direction was guessed from, "" for none; null: it is written, or somebody has looked at it. */
  readonly guessed: string | null
}

/** What was understood, to be adjusted. */
export const outlineOf = (understood: Understood): Outline => ({
  title: titleIn(understood),
  time: understood.data.periods.at(-1) ?? understood.time,
  method: understood.method,
  nodes: understood.metadata.nodes.map(({ code, type, name, ko, parent, weight, direction, guessed }) => ({
    id: code,
    kind: type === "Indicator" ? "indicator" : "dimension",
    name,
    ko: ko ?? null,
    parent,
    weight,
    direction,
    guessed: guessed ?? null,
  })),
})

/**
 * What was understood with a person's adjustments. Dimensions that hold no indicator are left out: an edition has none.
 *
 * @param outline a tree: no dimension is below itself, and every parent is a dimension of it
 */
export function adjusted(understood: Understood, { title, time, method, nodes }: Outline): Understood {
  const { metadata, data } = understood
  const depths = depthsOf(nodes)
  const held = nodes.filter(({ id, kind }) => kind === "indicator" || depths.used.has(id))
  const codes = codesOf(held, metadata)
  const known = new Map(metadata.nodes.map((node) => [node.code, node]))
  const start = metadata.nodes[0]!
  const written = held.map(({ id, kind, name, ko, parent, weight, direction, guessed }): ImportedNode => {
    const { guessed: _, ko: __, ...before } = known.get(id) ?? blankAt(start)
    return {
      ...before,
      code: codes.get(id)!,
      heading: before.heading || codes.get(id)!,
      type: kind === "indicator" ? "Indicator" : "Aggregate",
      name,
      ...(ko === null ? {} : { ko }),
      parent: codes.get(parent) ?? "",
      weight,
      direction,
      level: kind === "indicator" ? 1 : depths.deepest - depths.of.get(id)! + 2,
      ...(guessed === null ? {} : { guessed }),
    }
  })
  const sides = metadata.all.filter(({ type }) => type !== "Indicator" && type !== "Aggregate")
  return {
    ...understood,
    title,
    time: data.periods.length === 0 ? time : understood.time,
    method,
    metadata: { ...metadata, all: [...written, ...sides], nodes: written },
  }
}

/** A dimension that no table names: it stands nowhere, so it is said to stand where the first node does. */
const blankAt = ({
  at,
  parentAt,
  denominatorAt,
}: ImportedNode): Omit<ImportedNode, "code" | "type" | "name" | "parent" | "weight" | "direction" | "level"> => ({
  unit: "",
  definition: "",
  target: "",
  denominator: "",
  heading: "",
  at,
  parentAt,
  denominatorAt,
})

/** The code of each node: its own, or one made of its name. */
function codesOf(nodes: readonly OutlineNode[], { all }: Metadata): ReadonlyMap<string, string> {
  const own = new Set(all.map(({ code }) => code))
  const taken = new Set([...reserved, ...[...own].map((code) => code.toLowerCase())])
  const fresh = nodes.filter(({ id }) => !own.has(id))
  const made = slugs(
    fresh.map(({ name }) => name),
    "d",
    "_",
    taken,
  )
  return new Map(nodes.map((node) => [node.id, own.has(node.id) ? node.id : made[fresh.indexOf(node)]!]))
}
