import { audit, prepare, resolveWeights, scorePrepared } from "../engine/index.ts"
import { type AuditDocument, langs, type NodeId, panelOf, type RankUncertainty } from "../model/index.ts"
import { auditFile, auditPage, wordedSteps } from "../publish/index.ts"
import type { OpenEdition } from "./open.ts"
import { ordinalResults } from "./ordinal-results.ts"
import type { Progress } from "./progress.ts"
import { robustnessDocument } from "./robustness.ts"

const asWritten = { draws: null, seed: null, samples: null }

/** Audits an edition in its own period, with the draws that it declares. The same edition gives the same bytes. */
export async function auditDocument(opened: OpenEdition, progress: Progress): Promise<AuditDocument> {
  const { edition } = opened
  const drawn = await robustnessDocument(opened, asWritten, progress)
  progress("Auditing", null)
  const own = edition.method.periods.indexOf(edition.time)
  const matrices = panelOf(opened)
  const prepared = prepare(edition.method, matrices)[own]!
  const matrix = matrices[own]!
  const method = resolveWeights(edition.method, prepared)
  const ordinal = Object.entries(ordinalResults(opened, matrix, progress)).flatMap(
    ([node, { uncertainty }]): [NodeId, RankUncertainty][] =>
      // Keys of a record lose their brand.
      uncertainty === null ? [] : [[node as NodeId, uncertainty]],
  )
  const { steps, ...result } = audit({
    nodes: edition.nodes,
    method,
    matrix,
    prepared,
    scored: scorePrepared(method, prepared),
    drawn: {
      factors: drawn.robustness.factors,
      ranks: new Map(drawn.nodes.map(({ node, uncertainty }) => [node, uncertainty])),
      studies: drawn.studies,
    },
    ordinal: new Map(ordinal),
  })
  const { id, version, title, publisher, time } = edition
  const nodes = edition.nodes.map((node) => ({ id: node.id, title: node.title }))
  const units = edition.units.map((unit) => ({ id: unit.id, name: unit.name }))
  return {
    format: "cityindex-audit/1",
    hashes: drawn.hashes,
    edition: { id, version, title, publisher, time },
    nodes,
    units,
    ...result,
    steps: wordedSteps({ steps }, { nodes, units }),
  }
}

/** The files that `audit` writes, by path. */
export const auditFiles = (document: AuditDocument): ReadonlyMap<string, string> =>
  new Map([
    ["audit.json", `${JSON.stringify(document)}\n`],
    ...langs.map((lang) => [auditFile(lang), auditPage(document, lang)] as const),
  ])
