import type { NodeId, UnitId } from "../../src/model/index.ts"
import type { LiveEngine, LiveInput, LiveResults } from "../../src/query/index.ts"
import { type Improvements, improvements } from "./improvements.ts"
import { type Limits, limits } from "./limits.ts"
import type { OwnWeights } from "./own-weights.ts"

/** An engine with what it stands on. */
export interface Known {
  readonly input: LiveInput
  readonly engine: LiveEngine
}

/** What the worker is asked, after it was handed a `LiveInput`. */
export type Question =
  | { readonly kind: "drawn"; readonly node: NodeId; readonly own: OwnWeights; readonly draws: number }
  | {
      readonly kind: "improvements"
      readonly node: NodeId
      readonly own: OwnWeights
      readonly unit: number
      readonly places: number
    }
  | { readonly kind: "limits"; readonly node: NodeId; readonly own: OwnWeights; readonly unit: UnitId }

interface Answers {
  readonly drawn: LiveResults
  readonly improvements: Improvements
  readonly limits: { readonly is: Limits | null }
}
export type Answer<Q extends Question> = Answers[Q["kind"]]

/** Answers a question: in the worker, and in the page where there is no worker. */
export function answer<Q extends Question>({ engine, input }: Known, question: Q): Answer<Q> {
  const found = answerOf(engine, input, question)
  // Each kind has the answer that `Answer` says; narrowing a type parameter is beyond the compiler.
  return found as Answer<Q>
}

function answerOf(engine: LiveEngine, input: LiveInput, question: Question): Answers[Question["kind"]] {
  switch (question.kind) {
    case "drawn":
      return engine.drawn(question.node, question.own, question.draws)
    case "improvements":
      return improvements(engine, input, question)
    case "limits":
      return { is: limits(engine, question) }
  }
}
