import type { LiveName } from "../operations.ts"
import { type Fault, type Problem, parameterProblem } from "../problems.ts"
import type { Documents } from "../served.ts"
import { compareLive } from "./compare.ts"
import { explainLive } from "./explain.ts"
import type { Outcome } from "./outcome.ts"
import { recordsLive } from "./records.ts"
import { scoresLive } from "./scores.ts"

/** What a live question comes to: JSON, or a problem. */
export type LiveAnswer = { readonly json: string } | { readonly problem: Problem }

type Live = (served: Documents, query: never) => Outcome<unknown>

const answers: Readonly<Record<LiveName, Live>> = {
  scores: scoresLive,
  records: recordsLive,
  explain: explainLive,
  compare: compareLive,
}

/**
 * Answers a live question.
 *
 * @param query  parameters that the question's schema lets pass
 */
export function answerLive(served: Documents, name: LiveName, query: Readonly<Record<string, unknown>>): LiveAnswer {
  // The schema has been asked: the query is what this question takes.
  const outcome = answers[name](served, query as never)
  if ("answer" in outcome) return { json: `${JSON.stringify(outcome.answer)}\n` }
  return { problem: parameterProblem(merged(outcome.faults)) }
}

const mostFaults = 20

/** The first of what is wrong: a list of a hundred unknown names is no better than one of twenty. */
const merged = (faults: readonly Fault[]): readonly Fault[] => faults.slice(0, mostFaults)
