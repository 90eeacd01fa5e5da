import { score } from "../../src/engine/index.ts"
import {
  asCollected,
  emptyMatrix,
  type IndexDocument,
  type Method,
  type Node,
  type NodeResult,
  nodeId,
  obsStatusCodes,
  period,
  type RankUncertainty,
  type Statement,
  sourceId,
  statementId,
  stateOf,
  type Unit,
  unitId,
  type Value,
} from "../../src/model/index.ts"

const same = (text: string) => ({ en: text, ko: text })
const time = period("2022")

const unitOf = (id: string, en: string, ko: string, region = "north"): Unit => ({
  id: unitId(id),
  name: { en, ko },
  country: null,
  iso: "",
  lat: null,
  lon: null,
  denominators: {},
  groups: { region },
})

const nodeOf = (
  id: string,
  kind: Node["kind"],
  basis: Node["basis"],
  parent: string | null,
  members: readonly string[] = [],
  measure = "score",
): Node => ({
  id: nodeId(id),
  kind,
  level: kind === "indicator" ? 1 : 2,
  parent: parent === null ? null : nodeId(parent),
  members: members.map(nodeId),
  title: same(id),
  definition: null,
  basis,
  measure,
})

const blank = (units: number): NodeResult => ({
  raw: null,
  rawLower: null,
  imputed: null,
  rawUpper: null,
  treated: null,
  numerator: null,
  denominator: null,
  score: Array<null>(units).fill(null),
  rank: Array<null>(units).fill(null),
  coverage: Array<number>(units).fill(1),
  status: Array.from({ length: units }, () => "A" as const),
  uncertainty: null,
  scoreInterval: null,
})

/** Rank uncertainty from the interval of each unit; tiers as given. */
const uncertaintyOf = (
  intervals: readonly (readonly [number, number] | null)[],
  tiers: readonly (number | null)[] = [],
): RankUncertainty => ({
  how: "exact",
  draws: 0,
  log10Orders: 1,
  low: intervals.map((each) => each?.[0] ?? null),
  high: intervals.map((each) => each?.[1] ?? null),
  expected: intervals.map((each) => (each ? (each[0] + each[1]) / 2 : null)),
  top: { k: [1, 3], p: [intervals.map((each) => (each ? 0.5 : null)), intervals.map((each) => (each ? 1 : null))] },
  strips: intervals.map((each) =>
    each ? { from: each[0], p: Array<number>(each[1] - each[0] + 1).fill(1 / (each[1] - each[0] + 1)) } : null,
  ),
  tiers: intervals.map((_, i) => tiers[i] ?? null),
  above: null,
})

const frame = (units: readonly Unit[], nodes: readonly Node[], method: Method): IndexDocument => ({
  format: "cityindex/1",
  hashes: { edition: "e".repeat(64), method: "m".repeat(64) },
  edition: {
    id: "sample",
    version: "1.0.0",
    title: same("Sample"),
    summary: same("A sample."),
    publisher: same("Nobody"),
    languages: ["en", "ko"],
    time,
    licence: { name: "CC0", url: null, note: null },
    citation: same("Sample"),
    unitNoun: { one: { en: "city", ko: "도시" }, many: { en: "cities", ko: "도시" } },
    absent: { status: "L", note: null },
    root: nodes[0]?.id ?? null,
    reconstructionNote: null,
    forkedFrom: null,
  },
  periods: [time],
  units,
  groups: [
    {
      id: "region",
      title: { en: "Region", ko: "지역" },
      codes: [
        { id: "north", label: { en: "North", ko: "북부" } },
        { id: "south", label: { en: "South", ko: "남부" } },
      ],
    },
  ],
  nodes,
  method,
  weights: {},
  results: { [time]: {} },
  rankIntervals: {},
  robustness: { nodes: [], sources: [] },
  screening: null,
  treatment: [],
  sources: [
    {
      id: sourceId("report"),
      title: { en: "The report", ko: "보고서" },
      publisher: "Nobody",
      date: "2019",
      url: null,
      licence: "",
      accessed: "",
      note: null,
      placeNoun: { en: "line", ko: "행" },
    },
  ],
  values: [],
  denominators: [],
  trends: null,
  groupRanks: {},
  figures: [],
  statementKinds: [],
  statements: [],
  strengths: [],
  findings: [],
  charts: [],
  remarks: [],
  profiles: [],
  agreement: { published: [], strengths: null },
  coverage: null,
  help: null,
  readings: [],
  completeness: null,
  codebook: { lists: [], tables: [], coverage: null },
})

const none = {
  preparation: asCollected,
  panel: "apart" as const,
  ordinal: [],
  reconstructions: [],
  robustness: { draws: 1000, seed: 1, sampling: "random" as const, factors: [], sensitivity: null },
}

/**
 * Three cities, an index of two dimensions: `life` by goalposts with an upper cap, `income` by the logarithm; their
 * geometric mean to three decimals. The third city has no income, so no score. Scores come from the engine.
 */
export function scoredDocument(): IndexDocument {
  const units = [unitOf("aa", "Aa", "가시"), unitOf("bb", "Bb", "나읍", "south"), unitOf("cc", "Cc", "다군", "south")]
  const raw = { life: [84.255, 90, 60], income: [69432.78669, 1000, null] }
  const nodes = [
    nodeOf("index", "dimension", "scored", null, ["life", "income"]),
    nodeOf("life", "indicator", "scored", "index", [], "years"),
    nodeOf("income", "indicator", "scored", "index", [], "ppp_dollars"),
  ]
  const to = { low: 0, high: 1 }
  const method: Method = {
    ...none,
    indicators: [
      {
        node: nodeId("life"),
        from: { kind: "values" },
        direction: 1,
        denominate: null,
        impute: { kind: "none" },
        treat: { kind: "none" },
        transform: { kind: "none" },
        normalise: { kind: "goalposts", low: 20, high: 85, cap: "upper", to },
        round: null,
      },
      {
        node: nodeId("income"),
        from: { kind: "values" },
        direction: 1,
        denominate: null,
        impute: { kind: "none" },
        treat: { kind: "none" },
        transform: { kind: "log" },
        normalise: { kind: "goalposts", low: 100, high: 75000, cap: "upper", to },
        round: null,
      },
    ],
    dimensions: [
      {
        node: nodeId("index"),
        members: [
          { node: nodeId("life"), weight: 1, share: 0.5 },
          { node: nodeId("income"), weight: 1, share: 0.5 },
        ],
        weighting: { kind: "given" },
        aggregate: { kind: "geometric" },
        missing: { kind: "all" },
        round: 3,
      },
    ],
    periods: [time],
  }
  const matrix = emptyMatrix(
    units.map((unit) => unit.id),
    method.indicators.map((indicator) => indicator.node),
  )
  for (const [j, column] of [raw.life, raw.income].entries()) {
    for (const [i, value] of column.entries()) {
      if (value === null) continue
      matrix.values[j * 3 + i] = value
      matrix.states[j * 3 + i] = stateOf("A")
    }
  }
  const scored = score(method, matrix)
  const numberOrGap = (x: number) => (Number.isNaN(x) ? null : x)
  const result = (id: string, values: readonly (number | null)[] | null): NodeResult => {
    const node = scored.nodes.get(nodeId(id))
    if (!node) throw new Error(id)
    return {
      ...blank(3),
      raw: values,
      score: [...node.score].map(numberOrGap),
      rank: [...node.rank].map((rank) => rank || null),
      status: [...node.states].map((state) => obsStatusCodes[state] ?? "L"),
    }
  }
  return {
    ...frame(units, nodes, method),
    results: {
      [time]: {
        [nodeId("index")]: {
          ...result("index", null),
          uncertainty: uncertaintyOf([[1, 2], [1, 2], null], [1, 1, null]),
          scoreInterval: { low: [0.98, 0.55, null], high: [0.99, 0.62, null] },
        },
        [nodeId("life")]: result("life", raw.life),
        [nodeId("income")]: result("income", raw.income),
      },
    },
  }
}

const statement = (id: string, node: string, kind: string, units: readonly string[]): Omit<Statement, "at"> => ({
  id: statementId(id),
  node: nodeId(node),
  kind,
  units: units.map(unitId),
  rank: null,
  after: null,
  text: same(`${kind} ${units.join(" ")}`),
  source: sourceId("report"),
  place: "12",
  note: null,
})

const value = (id: string, unit: string, node: string, amount: number): Omit<Value, "at"> => ({
  id,
  unit: unitId(unit),
  node: nodeId(node),
  time,
  value: amount,
  lower: amount,
  upper: amount,
  status: "A",
  qualifier: "exact",
  source: sourceId("report"),
  place: "7",
  note: null,
})

/**
 * Eight cities c1 … c8 and two ordinal dimensions under a reconstruction. In `openness` c1 and c2 lead; of the others
 * only that follows. In `services` nothing is said of anyone, but c3 has a value in its one indicator.
 */
export function ordinalDocument(): IndexDocument {
  const units = Array.from({ length: 8 }, (_, i) => unitOf(`c${i + 1}`, `City ${i + 1}`, `도시 ${i + 1}`))
  const nodes = [
    nodeOf("overall", "dimension", "reconstruction", null, ["openness", "services"]),
    nodeOf("openness", "dimension", "ordinal", "overall"),
    nodeOf("services", "dimension", "ordinal", "overall", ["count"]),
    nodeOf("count", "indicator", "ordinal", "services", [], "count"),
  ]
  const method: Method = {
    ...none,
    indicators: [],
    dimensions: [],
    ordinal: [{ node: nodeId("openness"), direction: 1, statements: [statementId("s1")], values: false }],
    reconstructions: [],
    periods: [time],
  }
  return {
    ...frame(units, nodes, method),
    results: {
      [time]: {
        [nodeId("overall")]: { ...blank(8), uncertainty: uncertaintyOf(units.map(() => [1, 8])) },
        [nodeId("openness")]: {
          ...blank(8),
          uncertainty: uncertaintyOf(
            units.map((_, i) => (i < 2 ? [1, 2] : [3, 8])),
            [1, 1, 2, 2, 2, 2, 2, 2],
          ),
        },
        [nodeId("services")]: { ...blank(8), uncertainty: uncertaintyOf(units.map(() => [1, 8])) },
      },
    },
    statementKinds: [
      { id: "top_set", meaning: { kind: "top-set" }, label: same("leading group"), definition: same("…") },
      { id: "quoted", meaning: { kind: "none" }, label: same("quoted"), definition: same("…") },
    ],
    statements: [statement("s1", "openness", "top_set", ["c1", "c2"]), statement("s2", "openness", "quoted", ["c5"])],
    values: [value("v1", "c3", "count", 12)],
  }
}
