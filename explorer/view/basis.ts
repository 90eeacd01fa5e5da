import type { Node } from "../../src/model/index.ts"
import type { Texts } from "../text/index.ts"
import type { methodTexts } from "../text/method.ts"

/** What the numbers of a node rest on, in words. */
export function basisText(basis: Node["basis"], t: Texts<typeof methodTexts>): string {
  switch (basis) {
    case "scored":
      return t.basisScored
    case "ordinal":
      return t.basisOrdinal
    case "reconstruction":
      return t.basisReconstruction
    case "shown":
      return t.basisShown
  }
}
