import type { Node } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"

/** The nodes whose changes are shown: the top of the scores, or several. Empty: the edition has no scores. Here and not
 *  beside the computation, so that a page that only asks does not load the engine. */
export const changingNodes = (view: IndexView): readonly Node[] =>
  view.doc.nodes.filter((node) => node.parent === null && node.kind === "dimension" && node.basis === "scored")
