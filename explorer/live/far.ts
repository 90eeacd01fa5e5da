import type { LiveInput } from "../../src/query/index.ts"
import type { Answer, Question } from "./questions.ts"

/** The engine elsewhere: a question that a later one overtakes is answered with null. */
export interface Far {
  ask<Q extends Question>(question: Q): Promise<Answer<Q> | null>
  close(): void
}

/** A worker, as far as it is used here. */
export interface Hand {
  post(message: unknown): void
  onAnswer(take: (answer: unknown) => void): void
  onFailure(take: () => void): void
  end(): void
}

interface Asked {
  readonly question: Question
  readonly give: (found: unknown) => void
  readonly fail: (error: Error) => void
}

/** With so many draws it is faster to begin anew than to wait for the end. */
const isLong = (question: Question) => question.kind === "drawn" && question.draws > 2000

/**
 * Asks a worker one question at a time. Of those that come while it is busy only the latest is kept; a long run that is
 * no longer wanted is broken off.
 */
export function far(input: LiveInput, makeHand: () => Hand): Far {
  let hand: Hand | null = null
  let asked: Asked | null = null
  let waiting: Asked | null = null

  function open(): Hand {
    const made = makeHand()
    made.onAnswer((found) => {
      if (hand !== made) return
      asked?.give(found)
      next()
    })
    made.onFailure(() => {
      if (hand !== made) return
      stop()
      for (const each of [asked, waiting]) each?.fail(new Error("the worker could not answer"))
      asked = waiting = null
    })
    made.post(input)
    return made
  }

  function stop(): void {
    hand?.end()
    hand = null
  }

  function next(): void {
    asked = waiting
    waiting = null
    if (asked === null) return
    hand ??= open()
    hand.post(asked.question)
  }

  return {
    ask: <Q extends Question>(question: Q) =>
      new Promise<Answer<Q> | null>((resolve, reject) => {
        waiting?.give(null)
        // What comes back answers what was asked: the protocol pairs them, and types cannot see it.
        waiting = { question, give: resolve as (found: unknown) => void, fail: reject }
        if (asked !== null && isLong(asked.question)) {
          asked.give(null)
          asked = null
          stop()
        }
        if (asked === null) next()
      }),
    close() {
      stop()
      asked?.give(null)
      waiting?.give(null)
      asked = waiting = null
    },
  }
}

/** A module worker of our own bundle, from our own host. */
export function moduleWorker(): Hand {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "cityindex-live" })
  return {
    post: (message) => worker.postMessage(message),
    onAnswer: (take) => worker.addEventListener("message", ({ data }) => take(data)),
    onFailure: (take) => worker.addEventListener("error", take),
    end: () => worker.terminate(),
  }
}
