import type { NodeId } from "../../src/model/index.ts"
import type { LiveEngine, LiveResults } from "./compute.ts"
import { type Improvements, improvements } from "./improvements.ts"
import type { LiveInput } from "./input.ts"
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

export type Answer<Q extends Question> = Q extends { kind: "drawn" } ? LiveResults : Improvements

/** Answers a question: in the worker, and in the page where there is no worker. */
export function answer<Q extends Question>({ engine, input }: Known, question: Q): Answer<Q> {
  const found =
    question.kind === "drawn"
      ? engine.drawn(question.node, question.own, question.draws)
      : improvements(engine, input, question)
  // Each kind has the answer that `Answer` says; narrowing a type parameter is beyond the compiler.
  return found as Answer<Q>
}
