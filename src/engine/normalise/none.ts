import { type Normaliser, transformAll } from "./normaliser.ts"

/** Takes the value as the score; "less is better" turns its sign. */
export const none: Normaliser<{ readonly kind: "none" }> = (x, { direction, transform }, out) => {
  transformAll(x, transform, out)
  // 0 − x, not −x: a score of −0 would be written as "-0" by some readers.
  if (direction === -1) for (let i = 0; i < out.length; i++) out[i] = 0 - out[i]!
  return "ok"
}
