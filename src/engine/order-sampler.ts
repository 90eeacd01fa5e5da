import type { Random } from "../stats/index.ts"

/** Draws admissible total orders of n units, each as likely as any other. */
export interface OrderSampler {
  readonly n: number
  /** @param out n positions: `out[i]` is the position, 1 (best) to n, of unit i in the order drawn */
  draw(random: Random, out: Int32Array): void
}
