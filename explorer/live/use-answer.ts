import { useEffect, useState } from "react"
import { type Answer, answer, type Question } from "./questions.ts"
import type { Live } from "./use-live.ts"

/**
 * The answer to a question once the weights rest; undefined while it is sought.
 *
 * @param question the same object as long as it is the same question; null: nothing is asked
 */
export function useAnswer<Q extends Question>(live: Live, question: Q | null): Answer<Q> | undefined {
  const { known, state } = live
  const questions = live.questions[question?.kind === "limits" ? "limits" : "improvements"]
  const [found, setFound] = useState<{ readonly to: Question; readonly is: Answer<Q> } | null>(null)
  useEffect(() => {
    if (!state.isSettled || question === null) return
    let isWanted = true
    questions
      .ask(question)
      // Without a worker the page answers, and stands still for so long.
      .catch(() => answer(known, question))
      .then((is) => {
        if (isWanted && is) setFound({ to: question, is })
      })
    return () => {
      isWanted = false
    }
  }, [known, questions, question, state.isSettled])
  return found?.to === question ? found?.is : undefined
}
