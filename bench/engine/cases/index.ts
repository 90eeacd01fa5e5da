import { readFileSync } from "node:fs"
import { defineIndex, prepare } from "../../../src/engine/index.ts"
import {
  type Aggregation,
  type Factor,
  type IndicatorMatrix,
  type Method,
  nodeId,
  type Option,
} from "../../../src/model/index.ts"
import { Stream } from "../../../src/stats/index.ts"

/** A method with a table to try it on. */
export interface Case {
  readonly method: Method
  readonly matrix: IndicatorMatrix
}

const title = { en: "", ko: "" }
const option = (id: string, changes: Option["changes"]): Option => ({ id, title, changes })

/** ± 25 % on the weights of every dimension. */
const noise = ({ dimensions }: Method): Factor => ({
  id: "weights",
  title,
  kind: "weights",
  noise: { kind: "multiplicative", width: 0.25 },
  dimensions: dimensions.map(({ node }) => node),
})

const normalisations = ({ indicators }: Method): Factor => {
  const nodes = indicators.map(({ node }) => node)
  const to = (normalise: Method["indicators"][number]["normalise"]) =>
    [{ setting: "normalise", nodes, to: normalise }] as const
  return {
    id: "normalise",
    title,
    kind: "choice",
    options: [
      option("min-max", to({ kind: "min-max", to: { low: 1, high: 100 } })),
      option("z-score", to({ kind: "z-score", mean: 10, sd: 2 })),
    ],
  }
}

const aggregations = ({ dimensions }: Method): Factor => {
  const nodes = dimensions.map(({ node }) => node)
  const to = (aggregate: Aggregation) => [{ setting: "aggregate", nodes, to: aggregate }] as const
  return {
    id: "aggregate",
    title,
    kind: "choice",
    options: [option("arithmetic", to({ kind: "arithmetic" })), option("geometric", to({ kind: "geometric" }))],
  }
}

/** Winsorisation of up to one to five points. */
const treatments = ({ indicators }: Method): Factor => ({
  id: "treat",
  title,
  kind: "choice",
  options: [1, 2, 3, 4, 5].map((most) =>
    option(`${most}`, [
      {
        setting: "treat",
        nodes: indicators.map(({ node }) => node),
        to: {
          kind: "two-stage",
          test: { skew: 2, kurtosis: 3.5 },
          first: { kind: "winsorise", most, test: { skew: 2, kurtosis: 3.5 }, force: false },
          second: { kind: "none" },
          chain: false,
          force: false,
        },
      },
    ]),
  ),
})

const leavingOut = ({ indicators }: Method): Factor => ({
  id: "leave-out",
  title,
  kind: "leave-out",
  nodes: indicators.map(({ node }) => node),
})

const varied = ({ method, matrix }: Case, factors: readonly Factor[], draws = 1000): Case => ({
  method: { ...method, robustness: { ...method.robustness, factors, draws, sampling: "random", sensitivity: null } },
  matrix,
})

/** Indicators into groups, groups into tops, those into one; group g of indicator j, top t of group g. */
function tree(
  columns: readonly Float64Array[],
  groupOf: readonly number[],
  topOf: readonly number[],
  above?: Aggregation,
): Case {
  const units = Array.from(columns[0]!, (_, i) => `u${i}`)
  const name = (letter: string) => (_: unknown, k: number) => `${letter}${k}`
  const held = (of: readonly number[], letter: string, k: number) =>
    of.flatMap((own, j) => (own === k ? [`${letter}${j}`] : []))
  const range = { kind: "min-max", to: { low: 1, high: 100 } } as const
  const tops = [...new Set(topOf)].length
  const higher = above === undefined ? {} : { aggregate: above }
  const members = topOf.map(name("g"))
  const dimensions = {
    ...Object.fromEntries(members.map((id, g) => [id, { members: held(groupOf, "x", g) }])),
    ...(tops > 1
      ? Object.fromEntries(
          Array.from({ length: tops }, (_, t) => [`t${t}`, { members: held(topOf, "g", t), ...higher }]),
        )
      : {}),
    index: { members: tops > 1 ? Array.from({ length: tops }, name("t")) : members, ...higher },
  }
  const indicators = Object.fromEntries(columns.map((x, j) => [`x${j}`, { values: [...x], normalise: range }]))
  const { method, matrix } = defineIndex({ units, indicators, dimensions })
  return varied({ method, matrix }, [noise(method)])
}

/** The peer's example, as the plain C kernel reads it: 51 × 49, 8 / 2 / 1. */
export function standard(): Case {
  const numbers = readFileSync(new URL("../peer/plain_kernel_input.txt", import.meta.url), "utf8")
    .trim()
    .split(/\s+/)
    .map(Number)
  const [n, m, groups, tops] = numbers as [number, number, number, number]
  const parent = (first: number, count: number) => Array.from({ length: count }, (_, k) => numbers[first + 2 * k]!)
  const first = 4 + 2 * m + 2 * groups + tops
  const columns = Array.from({ length: m }, (_, j) =>
    Float64Array.from(numbers.slice(first + j * n, first + (j + 1) * n)),
  )
  const own = tree(columns, parent(4, m), parent(4 + 2 * m, groups))
  return varied(own, [noise(own.method), normalisations(own.method), aggregations(own.method)])
}

function synthetic(n: number, m: number, groups: number, tops: number, above?: Aggregation): Case {
  const random = new Stream(20190301)
  const columns = Array.from({ length: m }, () => Float64Array.from({ length: n }, () => random.uniform()))
  return tree(
    columns,
    columns.map((_, j) => j % groups),
    Array.from({ length: groups }, (_, g) => g % tops),
    above,
  )
}

/** Arithmetic means in the groups, geometric above: logarithms in every draw. */
export const mixed = (): Case => synthetic(51, 49, 8, 2, { kind: "geometric" })
export const twoHundred = (): Case => synthetic(200, 100, 10, 3)
export const live = (draws: number): Case => {
  const own = synthetic(20, 8, 8, 1)
  return varied(own, own.method.robustness.factors, draws)
}
/** One level of eight members: the dimensions whose weights a reader moves. */
export const large = (): Case => synthetic(10_000, 100, 10, 2)

/** Draws that change treatment and leave indicators out, besides all that the standard example varies. */
export function changing(): Case {
  const own = standard()
  return varied(own, [...own.method.robustness.factors, treatments(own.method), leavingOut(own.method)])
}

export const preparedOf = ({ method, matrix }: Case) => prepare(method, [matrix])[0]!
export const index = nodeId("index")
