import { favourableWeights, outranking, placeShares, prepared } from "../../src/engine/index.ts"
import type { Aggregation, DimensionMethod, NodeId } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"

/** A member that is there, for one unit. */
interface Present {
  readonly node: NodeId
  readonly weight: number
  readonly score: number
}

/** Aggregations that do something to a single member too. */
const changesOne: readonly Aggregation["kind"][] = [
  "inverse-geometric",
  "sum",
  "mazziotta-pareto",
  "adjusted-mazziotta-pareto",
  "copeland",
  "benefit-of-the-doubt",
]

/** Shares add up with rounding: half of ten tenths may be a hair off. */
const tolerance = 1e-12

/** The formula of the aggregation with the numbers of unit i in it, as `x` writes them. */
export function aggregateNumbers(
  view: IndexView,
  method: DimensionMethod,
  i: number,
  x: (value: number) => string,
): string {
  const how = method.aggregate
  const present = method.members.flatMap(({ node, weight }): readonly Present[] => {
    const score = view.result(node)?.score[i] ?? null
    return score === null || weight === 0 ? [] : [{ node, weight, score }]
  })
  if (present.length === 1 && !changesOne.includes(how.kind)) return x(present[0]?.score ?? 0)
  const total = present.reduce((sum, member) => sum + member.weight, 0)
  const isEqual = present.every((member) => member.weight === present[0]?.weight)
  const shares = present.map((member) => ({ share: x(member.weight / total), score: x(member.score) }))
  const lined = present.toSorted((a, b) => b.score - a.score)
  switch (how.kind) {
    case "arithmetic":
      return isEqual
        ? `(${shares.map(({ score }) => score).join(" + ")}) ÷ ${present.length}`
        : shares.map(({ share, score }) => `${share} × ${score}`).join(" + ")
    case "sum":
      return present.map(({ weight, score }) => (weight === 1 ? x(score) : `${x(weight)} × ${x(score)}`)).join(" + ")
    case "geometric":
      return geometricNumbers()
    case "harmonic":
      return isEqual
        ? `${present.length} ÷ (${shares.map(({ score }) => `1 ÷ ${score}`).join(" + ")})`
        : `1 ÷ (${shares.map(({ share, score }) => `${share} ÷ ${score}`).join(" + ")})`
    case "generalised": {
      if (how.power === 0) return geometricNumbers()
      const power = x(how.power)
      const sum = isEqual
        ? `(${shares.map(({ score }) => `${score} ^ ${power}`).join(" + ")}) ÷ ${present.length}`
        : shares.map(({ share, score }) => `${share} × ${score} ^ ${power}`).join(" + ")
      return `(${sum}) ^ (1/${power})`
    }
    case "median":
      return lined
        .toReversed()
        .map(({ weight, score }) => (isEqual ? x(score) : `${x(score)} (${x(weight)})`))
        .join(" ≤ ")
    case "minimum":
      return lined
        .toReversed()
        .map(({ score }) => x(score))
        .join(" ≤ ")
    case "owa": {
      const parts = placeShares(
        how.weights,
        lined.map(({ weight }) => weight),
      )
      return lined.map(({ score }, place) => `${x(parts[place] ?? 0)} × ${x(score)}`).join(" + ")
    }
    case "mazziotta-pareto":
    case "adjusted-mazziotta-pareto": {
      const moved = present.map(({ node, weight }) => ({
        share: weight / total,
        score: prepared(how, scoresOf(view, node))[i] ?? Number.NaN,
      }))
      const mean = moved.reduce((sum, { share, score }) => sum + share * score, 0)
      const variance = moved.reduce((sum, { share, score }) => sum + share * (score - mean) ** 2, 0)
      return `${x(mean)} ${how.penalty === "down" ? "−" : "+"} ${x(variance)} ÷ ${x(mean)}`
    }
    case "copeland":
      return duelNumbers(view, method, i)
    case "benefit-of-the-doubt": {
      const weights = favourableWeights(
        present.map(({ node }) => scoresOf(view, node)),
        how,
        i,
        (unit) => (view.result(method.node)?.score[unit] ?? null) === null,
      )
      return present.map(({ score }, k) => `${x(weights?.[k] ?? 0)} × ${x(score)}`).join(" + ")
    }
    case "inverse-geometric": {
      const top = x(how.top)
      const factors = shares.map(
        ({ share, score }) => `((${top} − ${score}) ÷ ${top} × ${x(how.top - 1)} + 1) ^ ${share}`,
      )
      return `(${top} − ${factors.join(" × ")}) ÷ ${x(how.top - 1)} × ${top}`
    }
  }

  function geometricNumbers(): string {
    return isEqual
      ? `(${shares.map(({ score }) => score).join(" × ")}) ^ (1/${present.length})`
      : shares.map(({ share, score }) => `${score} ^ ${share}`).join(" × ")
  }
}

const scoresOf = (view: IndexView, node: NodeId): Float64Array =>
  Float64Array.from(view.result(node)?.score ?? [], (score) => score ?? Number.NaN)

/** How many of the other scored units unit i beats, less how many beat it. */
function duelNumbers(view: IndexView, { node, members }: DimensionMethod, i: number): string {
  const weighted = members.filter(({ weight }) => weight > 0)
  const { matrix } = outranking(
    weighted.map((member) => scoresOf(view, member.node)),
    Float64Array.from(weighted, ({ weight }) => weight),
  )
  const scored = view.result(node)?.score ?? []
  const others = [...matrix.subarray(i * scored.length, (i + 1) * scored.length)].filter(
    (_, k) => k !== i && scored[k] !== null,
  )
  const won = others.filter((share) => share > 0.5 + tolerance).length
  const lost = others.filter((share) => share < 0.5 - tolerance).length
  return `${won} − ${lost}`
}
