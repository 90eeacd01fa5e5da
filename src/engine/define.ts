import {
  asCollected,
  type DimensionMethod,
  emptyMatrix,
  type IndicatorMatrix,
  type IndicatorMethod,
  type Member,
  type Method,
  nodeId,
  type Panel,
  period,
  type RobustnessMethod,
  stateOf,
  unitId,
  usualFactors,
} from "../model/index.ts"

/** An index as a program writes it down. What is left out is the plainest choice. */
export interface IndexDefinition {
  /** Names of the n units, each once. */
  readonly units: readonly string[]
  readonly indicators: Readonly<Record<string, IndicatorDefinition>>
  /** In any order. */
  readonly dimensions: Readonly<Record<string, DimensionDefinition>>
  readonly preparation?: Partial<Method["preparation"]>
  /** How several matrices that are prepared at once are normalised. Default: each by itself. */
  readonly panel?: Panel
  /** Default: 1,000 draws from the seed 2019, each weight ± 25 %, values drawn from their intervals. */
  readonly robustness?: Partial<RobustnessMethod>
  /** Numbers per unit that indicators may be divided by; null: a gap. */
  readonly denominators?: Readonly<Record<string, readonly (number | null)[]>>
  /** Codes per unit, by which imputation may tell units apart; null: in no group. */
  readonly groups?: Readonly<Record<string, readonly (string | null)[]>>
}

/** Default: more is better, min-max to 0–100, nothing denominated, imputed, treated, transformed or rounded. */
export interface IndicatorDefinition extends Partial<Omit<IndicatorMethod, "node" | "from">> {
  /** One per unit, in the indicator's own measure; null: a gap. */
  readonly values: readonly (number | null)[]
  /** Where the truth may lie, per unit; default: at the value. */
  readonly lower?: readonly (number | null)[]
  readonly upper?: readonly (number | null)[]
}

/** Default: arithmetic mean, every member needed, not rounded. */
export interface DimensionDefinition extends Partial<Omit<DimensionMethod, "node" | "members">> {
  /** Indicators or other dimensions: with weights ≥ 0 on any scale, or a list for equal ones. */
  readonly members: Readonly<Record<string, number>> | readonly string[]
}

/**
 * Turns a definition into what `score` and `robustness` take: a method and the matrix of its values.
 *
 * @throws RangeError that lists everything wrong with the definition at once: lengths that differ, unknown or repeated
 *         members, weights below 0 or all 0, members that lead in a circle, a name that stands for two things
 */
export function defineIndex(definition: IndexDefinition): {
  readonly method: Method
  readonly matrix: IndicatorMatrix
} {
  const problems = problemsOf(definition)
  if (problems.length > 0) throw new RangeError(`This definition makes no index: ${problems.join("; ")}.`)
  const indicators = Object.entries(definition.indicators).map(
    ([name, { values: _values, lower: _lower, upper: _upper, ...rest }]): IndicatorMethod => ({
      node: nodeId(name),
      from: { kind: "values" },
      direction: 1,
      denominate: null,
      impute: { kind: "none" },
      treat: { kind: "none" },
      transform: { kind: "none" },
      normalise: { kind: "min-max", to: { low: 0, high: 100 } },
      round: null,
      ...rest,
    }),
  )
  const dimensions = membersFirst(definition).map(
    ([name, { members, ...rest }]): DimensionMethod => ({
      node: nodeId(name),
      members: shared(weightsOf(members)),
      weighting: { kind: "given" },
      aggregate: { kind: "arithmetic" },
      missing: { kind: "all" },
      round: null,
      ...rest,
    }),
  )
  const method: Method = {
    preparation: { ...asCollected, ...definition.preparation },
    indicators,
    dimensions,
    ordinal: [],
    reconstructions: [],
    robustness: {
      draws: 1000,
      seed: 2019,
      sampling: "random",
      factors: usualFactors(
        dimensions.map(({ node }) => node),
        0.25,
        true,
      ),
      sensitivity: null,
      ...definition.robustness,
    },
    panel: definition.panel ?? "apart",
    periods: [period("")],
  }
  return { method, matrix: matrixOf(definition) }
}

function matrixOf({ units, indicators, denominators = {}, groups = {} }: IndexDefinition): IndicatorMatrix {
  const n = units.length
  const numbers = (given: readonly (number | null)[]) => Float64Array.from(given, (value) => value ?? Number.NaN)
  const matrix = emptyMatrix(units.map(unitId), Object.keys(indicators).map(nodeId), {
    denominators: new Map(Object.entries(denominators).map(([name, given]) => [name, numbers(given)])),
    groups: new Map(Object.entries(groups)),
  })
  for (const [j, { values, lower, upper }] of Object.values(indicators).entries()) {
    for (let i = 0; i < n; i++) {
      const value = values[i] ?? Number.NaN
      if (Number.isNaN(value)) continue
      matrix.values[j * n + i] = value
      matrix.lower[j * n + i] = lower?.[i] ?? value
      matrix.upper[j * n + i] = upper?.[i] ?? value
      matrix.states[j * n + i] = stateOf("A")
    }
  }
  return matrix
}

const weightsOf = (members: DimensionDefinition["members"]): readonly (readonly [string, number])[] =>
  isList(members) ? members.map((name) => [name, 1]) : Object.entries(members)

const isList = (members: DimensionDefinition["members"]): members is readonly string[] => Array.isArray(members)

function shared(weights: readonly (readonly [string, number])[]): readonly Member[] {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return weights.map(([name, weight]) => ({ node: nodeId(name), weight, share: weight / total }))
}

/** Dimensions with members before the dimensions that hold them; those of a circle are left out. */
function membersFirst({ dimensions }: IndexDefinition): readonly (readonly [string, DimensionDefinition])[] {
  const order = new Map<string, DimensionDefinition>()
  const open = new Set<string>()
  const visit = (name: string): boolean => {
    const dimension = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined
    if (dimension === undefined || order.has(name)) return true
    if (open.has(name)) return false
    open.add(name)
    const straight = weightsOf(dimension.members).every(([member]) => visit(member))
    open.delete(name)
    if (straight) order.set(name, dimension)
    return straight
  }
  for (const name of Object.keys(dimensions)) visit(name)
  return [...order]
}

function problemsOf(definition: IndexDefinition): readonly string[] {
  const { units, indicators, dimensions, denominators = {}, groups = {} } = definition
  const problems: string[] = []
  for (const unit of new Set(units.filter((unit, i) => units.indexOf(unit) < i)))
    problems.push(`the unit "${unit}" stands twice`)
  const columns = Object.entries({ ...denominators, ...groups }).map(([name, column]) => [name, column] as const)
  for (const [name, { values, lower, upper }] of Object.entries(indicators))
    for (const column of [values, lower, upper]) if (column) columns.push([name, column])
  for (const [name, column] of columns)
    if (column.length !== units.length)
      problems.push(`"${name}" has ${column.length} entries for ${units.length} units`)
  const parents = new Map<string, string>()
  for (const [name, { members }] of Object.entries(dimensions)) {
    if (Object.hasOwn(indicators, name)) problems.push(`"${name}" is an indicator and a dimension`)
    const weights = weightsOf(members)
    if (!weights.some(([, weight]) => weight > 0)) problems.push(`"${name}" has no member with a weight above 0`)
    for (const [member, weight] of weights) {
      if (!(weight >= 0 && Number.isFinite(weight))) problems.push(`the weight of "${member}" is ${weight}`)
      if (!Object.hasOwn(indicators, member) && !Object.hasOwn(dimensions, member))
        problems.push(`"${name}" has an unknown member "${member}"`)
      const first = parents.get(member)
      if (first !== undefined) problems.push(`"${member}" is a member of "${first}" and of "${name}"`)
      parents.set(member, name)
    }
  }
  const straight = new Set(membersFirst(definition).map(([name]) => name))
  const circular = Object.keys(dimensions).filter((name) => !straight.has(name))
  if (circular.length > 0) problems.push(`members lead in a circle: ${circular.join(", ")}`)
  return problems
}
