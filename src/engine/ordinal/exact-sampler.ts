import type { Random } from "../../stats/index.ts"
import type { Counted } from "./count.ts"

/** Draws one order of a counted block, each as likely as any other, into the positions of the whole problem. */
export function drawCounted({ block, classes, ideals }: Counted, random: Random, positions: Int32Array): void {
  const left = classes.members.map((alike) => [...alike])
  let state = 0
  for (let t = 0; t < block.units.length; t++) {
    const children = ideals.children(state, t)
    let u = random.uniform()
    let c = 0
    while (c + 1 < children) {
      u -= ideals.probability(state, ideals.child[c]!)
      if (u < 0) break
      c++
    }
    // Rounding may leave u at the last child, which is dead when nothing completes it.
    while (ideals.probability(state, ideals.child[c]!) === 0) c--
    state = ideals.child[c]!
    const alike = left[ideals.via[c]!]!
    const k = random.integer(alike.length)
    positions[block.units[alike[k]!]!] = block.offset + t + 1
    alike[k] = alike[alike.length - 1]!
    alike.pop()
  }
}
