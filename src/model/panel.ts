import type { Normalisation } from "./method.ts"

/**
 * How the periods of an index are normalised. `apart`: each by itself, so that scores compare units within a period.
 * `together`: an indicator's values of all periods are one sample, so that its scores compare over time, too.
 */
export type Panel = "apart" | "together"

/** Whether scores of this kind depend on the values of other units, and so on which periods stand together. */
export const comparesUnits = ({ kind }: Normalisation): boolean =>
  kind !== "none" && kind !== "goalposts" && kind !== "categories"
