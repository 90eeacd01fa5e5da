import { use } from "react"
import type { EvidenceDocument } from "../../src/model/index.ts"
import { loadEvidence } from "./load.ts"

/** The records of an edition; suspends until they are here. */
export const useEvidence = (edition: string): EvidenceDocument => use(loadEvidence(edition))
