import { logGammaQuantile } from "./gamma-quantile.ts"
import { normalQuantile } from "./normal.ts"

/** Two ends, low ≤ high. */
export interface Ends {
  readonly low: number
  readonly high: number
}

/**
 * The exact central interval of a Poisson mean after one count: from the mean under which so many or more have
 * probability (1 − level) / 2, to the mean under which so many or fewer have it. A count of 0 has the lower end 0.
 *
 * Source: Garwood, "Fiducial limits for the Poisson distribution", *Biometrika* 28 (1936). His χ² quantiles with 2c and
 * 2c + 2 degrees of freedom, halved, are quantiles of the gamma distribution with shapes c and c + 1.
 *
 * @param count whole, ≥ 0
 * @param level probability inside, within (0, 1)
 */
export function garwood(count: number, level: number): Ends {
  const tail = (1 - level) / 2
  return {
    low: count === 0 ? 0 : Math.exp(logGammaQuantile(count, tail)),
    high: Math.exp(logGammaQuantile(count + 1, 1 - tail)),
  }
}

/**
 * The score interval of a share: all shares that a test at this level does not tell from the one observed. It never
 * leaves 0 to 1, and holds the share observed.
 *
 * Source: Wilson, "Probable inference, the law of succession, and statistical inference", *Journal of the American
 * Statistical Association* 22 (1927); recommended by Newcombe, *Statistics in Medicine* 17 (1998), method 3.
 *
 * @param part  whole, 0 to `of`
 * @param of    whole, ≥ 1
 * @param level probability inside, within (0, 1)
 */
export function wilson(part: number, of: number, level: number): Ends {
  const z = normalQuantile((1 + level) / 2)
  const centre = part + (z * z) / 2
  const reach = z * Math.sqrt((part * (of - part)) / of + (z * z) / 4)
  const total = of + z * z
  // At 0 and 1 the two terms are equal, but for rounding.
  return {
    low: part === 0 ? 0 : Math.max(0, (centre - reach) / total),
    high: part === of ? 1 : Math.min(1, (centre + reach) / total),
  }
}
