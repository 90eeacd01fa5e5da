import type { Normalisation } from "../../model/index.ts"
import type { Normaliser } from "./normaliser.ts"

/**
 * Share of the way from `low` to `high`, mapped to `to`; "less is better" counts the way from `high` to `low`.
 * A capped value is set to its goalpost in its own measure, before the transform: a cap below rescues a logarithm of 0.
 * Without a cap, scores lie outside `to` where values lie outside the goalposts.
 * Source: UNDP, Human Development Report 2023/24, technical note 1, equation 1.
 */
export const goalposts: Normaliser<Extract<Normalisation, { kind: "goalposts" }>> = (x, setting, out) => {
  const { how, direction, transform } = setting
  const floor = how.cap === "lower" || how.cap === "both" ? how.low : Number.NEGATIVE_INFINITY
  const ceiling = how.cap === "upper" || how.cap === "both" ? how.high : Number.POSITIVE_INFINITY
  const low = transform(how.low)
  const high = transform(how.high)
  const span = high - low
  const width = how.to.high - how.to.low
  for (let i = 0; i < x.length; i++) {
    // Math.min and Math.max hand a NaN through, so a gap stays one.
    const value = transform(Math.min(Math.max(x[i]!, floor), ceiling))
    const share = (direction === 1 ? value - low : high - value) / span
    out[i] = how.to.low + share * width
  }
  return "ok"
}
