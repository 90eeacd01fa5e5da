import type {
  Direction,
  OrderProblem,
  Precedence,
  Statement,
  StatementId,
  StatementKind,
  UnitId,
  Window,
} from "../../model/index.ts"
import { type KnownInterval, orderOfValues } from "./values.ts"

/** What is known about the order of the units in one node. */
export interface OrdinalEvidence {
  /** Unit i of the problem is `units[i]`. */
  readonly units: readonly UnitId[]
  /** Statements of this node alone; every `after` they use among them. */
  readonly statements: readonly Statement[]
  readonly kinds: readonly StatementKind[]
  /** Known values of an ordinal indicator; none for a dimension. */
  readonly values: readonly KnownInterval[]
  /** Reads the values: −1 puts lower values first. Statements are about positions and do not turn. */
  readonly direction: Direction
}

/** What a reason number of the problem points to: a statement, or a value by its index in `values`. */
export type OrderReason =
  | { readonly kind: "statement"; readonly index: number; readonly id: StatementId }
  | { readonly kind: "value"; readonly index: number; readonly unit: UnitId }

export interface ReasonedProblem extends OrderProblem {
  /** Reason r of the constraints: the statements in their order, then the values in theirs. */
  readonly reasons: readonly OrderReason[]
}

/**
 * Statements and known values as constraints on positions, as `StatementMeaning` declares them. Only what is said
 * becomes a constraint: that the units outside a top set stand behind it follows, and is left to follow, so that a
 * contradiction names the crowd in a set rather than one unit outside.
 *
 * A rank beyond n stays as a window that nothing can meet. A next-set whose `after` holds no stated positions only
 * puts the units of the one before those of the other.
 *
 * @throws Error when a statement has a kind or unit that the evidence does not list: the edition was not checked
 */
export function constraints(evidence: OrdinalEvidence): ReasonedProblem {
  const { statements, values, units } = evidence
  const said = new Reader(evidence)
  statements.forEach((_, s) => {
    said.read(s)
  })
  said.meanDivides()
  const ofValues = orderOfValues(values, evidence.direction)
  const unit = new Map(units.map((id, i) => [id, i]))
  const known = values.map((v) => found(unit.get(v.unit), v.unit))
  const before = ofValues.map(([a, b]) => ({
    first: known[a]!,
    second: known[b]!,
    reasons: [statements.length + a, statements.length + b],
  }))
  return {
    n: units.length,
    before: [...said.before, ...before],
    windows: said.windows,
    reasons: [
      ...statements.map((s, index) => ({ kind: "statement" as const, index, id: s.id })),
      ...values.map((v, index) => ({ kind: "value" as const, index, unit: v.unit })),
    ],
  }
}

/** Positions that the units of a statement fill, and the statements that say so. */
interface Span {
  readonly low: number
  readonly high: number
  readonly reasons: readonly number[]
}

class Reader {
  readonly before: Precedence[] = []
  readonly windows: Window[] = []
  readonly #n: number
  readonly #statements: readonly Statement[]
  readonly #units: readonly (readonly number[])[]
  readonly #kinds: ReadonlyMap<string, StatementKind>
  readonly #index: ReadonlyMap<StatementId, number>
  /** (statement, unit) pairs said to be above or below the mean. */
  readonly #above: (readonly [number, number])[] = []
  readonly #below: (readonly [number, number])[] = []

  constructor({ units, statements, kinds }: OrdinalEvidence) {
    const unit = new Map(units.map((id, i) => [id, i]))
    this.#n = units.length
    this.#statements = statements
    this.#units = statements.map((s) => s.units.map((id) => found(unit.get(id), id)))
    this.#kinds = new Map(kinds.map((kind) => [kind.id, kind]))
    this.#index = new Map(statements.map((s, index) => [s.id, index]))
  }

  read(s: number): void {
    const meaning = this.#meaning(s)
    const units = this.#units[s]!
    const n = this.#n
    switch (meaning.kind) {
      case "top-set":
      case "rank":
        this.#fill(s)
        return
      case "next-set":
        if (this.#span(s) !== null) this.#fill(s)
        else this.#behind(s)
        return
      case "ordered": {
        const low = this.#statements[s]!.rank
        units.forEach((unit, k) => {
          if (low !== null) this.#window(unit, low + k, low + k, [s])
          if (k > 0) this.#precede(units[k - 1]!, unit, [s])
        })
        return
      }
      case "among-first": {
        // 0.29 × 100 is 28.999999999999996 in doubles, and means 29.
        const high = meaning.count ?? Math.floor((meaning.share ?? 1) * n + 1e-9)
        for (const unit of units) this.#window(unit, 1, high, [s])
        return
      }
      case "above-mean":
        for (const unit of units) {
          this.#window(unit, 1, n - 1, [s])
          this.#above.push([s, unit])
        }
        return
      case "below-mean":
        for (const unit of units) {
          this.#window(unit, 2, n, [s])
          this.#below.push([s, unit])
        }
        return
      case "none":
        return
    }
  }

  /** After all statements were read: whoever is above the mean stands before whoever is below it. */
  meanDivides(): void {
    for (const [s, above] of this.#above) for (const [t, below] of this.#below) this.#precede(above, below, [s, t])
  }

  #meaning(s: number) {
    const { kind } = this.#statements[s]!
    return found(this.#kinds.get(kind), kind).meaning
  }

  /** Null where the statement fixes no range of positions. `seen` ends a chain of `after` that bites its tail. */
  #span(s: number, seen: readonly number[] = []): Span | null {
    const { rank, after } = this.#statements[s]!
    const k = this.#units[s]!.length
    const kind = this.#meaning(s).kind
    if (kind === "top-set") return { low: 1, high: k, reasons: [s] }
    if (kind === "rank" || kind === "ordered") {
      return rank === null ? null : { low: rank, high: rank + k - 1, reasons: [s] }
    }
    const a = after === null ? undefined : this.#index.get(after)
    if (kind !== "next-set" || a === undefined || seen.includes(a)) return null
    const previous = this.#span(a, [...seen, s])
    if (previous === null) return null
    return { low: previous.high + 1, high: previous.high + k, reasons: [s, ...previous.reasons] }
  }

  #fill(s: number): void {
    const span = this.#span(s)
    if (span === null) return
    for (const unit of this.#units[s]!) this.#window(unit, span.low, span.high, span.reasons)
  }

  #behind(s: number): void {
    const { after } = this.#statements[s]!
    const a = after === null ? undefined : this.#index.get(after)
    if (a === undefined) return
    for (const first of this.#units[a]!) for (const second of this.#units[s]!) this.#precede(first, second, [s, a])
  }

  #window(unit: number, low: number, high: number, reasons: readonly number[]): void {
    this.windows.push({ unit, low, high, reasons })
  }

  #precede(first: number, second: number, reasons: readonly number[]): void {
    this.before.push({ first, second, reasons })
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`ordinal evidence names "${name}", which it does not list`)
  return value
}
