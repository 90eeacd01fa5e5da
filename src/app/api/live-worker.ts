import { parentPort } from "node:worker_threads"
import { answerLive, type Documents, type LiveAnswer, type LiveName } from "../../api/index.ts"
import type { EvidenceDocument, IndexDocument } from "../../model/index.ts"

/** What the thread of live questions is told: an edition, as text; then questions about those it was told of. */
export type ToWorker =
  | { readonly kind: "edition"; readonly id: string; readonly indexText: string; readonly evidenceText: string }
  | {
      readonly kind: "question"
      readonly edition: string
      readonly name: LiveName
      readonly query: Readonly<Record<string, unknown>>
    }

/** That it begins with a question, and then its answer; `bug` is the stack of an error that we made. */
export type FromWorker = { readonly begins: true } | LiveAnswer | { readonly bug: string }

const editions = new Map<string, Documents>()

function answer({ edition, name, query }: Extract<ToWorker, { kind: "question" }>): FromWorker {
  const served = editions.get(edition)
  if (served === undefined) return { bug: `the thread was not told of ${edition}` }
  try {
    return answerLive(served, name, query)
  } catch (error) {
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on("message", (told: ToWorker) => {
  if (told.kind === "question") {
    parentPort?.postMessage({ begins: true } satisfies FromWorker)
    parentPort?.postMessage(answer(told))
    return
  }
  // What build wrote.
  const index = JSON.parse(told.indexText) as IndexDocument
  const evidence = JSON.parse(told.evidenceText) as EvidenceDocument
  editions.set(told.id, { index, evidence })
})
