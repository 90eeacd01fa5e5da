import type { EditionCard, EvidenceDocument, IndexDocument } from "../model/index.ts"

/** The two documents of an edition: all that the API tells of it. */
export interface Documents {
  readonly index: IndexDocument
  readonly evidence: EvidenceDocument
}

/** The same with its entry in the gallery. */
export interface Served extends Documents {
  readonly card: EditionCard
}
