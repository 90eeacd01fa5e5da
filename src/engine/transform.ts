import type { Transform } from "../model/index.ts"

/** Every transform of a raw value; NaN where it has none. Each never falls as its argument grows. */
export const transforms: { readonly [K in Transform["kind"]]: (value: number) => number } = {
  none: (value) => value,
  /** Natural logarithm: a step from 1,000 to 2,000 counts as much as one from 10,000 to 20,000. */
  log: (value) => (value > 0 ? Math.log(value) : Number.NaN),
}
