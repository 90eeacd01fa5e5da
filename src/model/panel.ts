import type { Normalisation } from "./method.ts"

/** Whether scores of this kind depend on the values of other units, and so on which periods stand together. */
export const comparesUnits = ({ kind }: Normalisation): boolean =>
  kind !== "none" && kind !== "goalposts" && kind !== "categories"
