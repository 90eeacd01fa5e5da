import type { EvidenceDocument, Lang, ReportWishes } from "../../src/model/index.ts"
import type { Paths } from "../app/paths.ts"
import type { IndexView } from "../view/index-view.ts"

/** What parts of a report are made from. */
export interface Setting {
  readonly view: IndexView
  readonly evidence: EvidenceDocument
  readonly lang: Lang
  readonly paths: Paths
  /** An address as it is printed. */
  readonly printed: (href: string) => string
  readonly wishes: ReportWishes
}
