import { Worker } from "node:worker_threads"
import { type LiveAnswer, type LiveName, problemOf } from "../../api/index.ts"
import type { BuiltEdition } from "../build.ts"
import type { FromWorker, ToWorker } from "./live-worker.ts"

/** Live questions answered in a thread of their own, so that files are served all the while. */
export interface LiveThread {
  /**
   * @param edition  id of one of the editions
   * @param query    parameters that the question's schema lets pass
   * @throws Error for a bug of ours
   */
  readonly ask: (edition: string, name: LiveName, query: Readonly<Record<string, unknown>>) => Promise<LiveAnswer>
  readonly close: () => Promise<void>
}

export interface LiveLimits {
  /** ms that one question may take, from when the thread begins with it. */
  readonly longest: number
  /** Questions that may wait. */
  readonly most: number
}

interface Asked {
  readonly edition: BuiltEdition
  readonly question: Extract<ToWorker, { kind: "question" }>
  readonly give: (answer: LiveAnswer) => void
  readonly fail: (error: Error) => void
}

const tooLong = problemOf("busy", "This takes too long to compute. Ask for fewer draws or fewer nodes.")
const tooMany = problemOf("busy", "Too many questions are waiting. Try again in a second.")

const closing = problemOf("busy", "The server is stopping.")

/** The thread starts with the first question, and again after one that took too long. */
export function liveThread(editions: readonly BuiltEdition[], limits: LiveLimits): LiveThread {
  const byId = new Map(editions.map((edition) => [edition.index.edition.id, edition]))
  const waiting: Asked[] = []
  let current: Asked | null = null
  let timer: NodeJS.Timeout | undefined
  let thread: { readonly worker: Worker; readonly told: Set<string> } | null = null

  function open() {
    const worker = new Worker(new URL("./live-worker.ts", import.meta.url))
    const opened = { worker, told: new Set<string>() }
    worker.on("message", (answer: FromWorker) => {
      if (thread !== opened) return
      if ("begins" in answer) timer = setTimeout(breakOff, limits.longest)
      else if ("bug" in answer) settle((asked) => asked.fail(new Error(answer.bug)))
      else settle((asked) => asked.give(answer))
    })
    worker.on("error", (error) => {
      if (thread !== opened) return
      thread = null
      settle((asked) => asked.fail(error))
    })
    return opened
  }

  /** Ends the question that has its turn and gives it to the next one. */
  function settle(end: (asked: Asked) => void): void {
    clearTimeout(timer)
    const ended = current
    current = waiting.shift() ?? null
    if (ended !== null) end(ended)
    if (current !== null) start(current)
  }

  /** What is computed cannot be told to stop: the thread ends, and the next question starts another. */
  function breakOff(): void {
    void thread?.worker.terminate()
    thread = null
    settle((late) => late.give({ problem: tooLong }))
  }

  function start({ edition, question }: Asked): void {
    thread ??= open()
    const { worker, told } = thread
    const { indexText, evidenceText } = edition
    const id = question.edition
    if (!told.has(id)) worker.postMessage({ kind: "edition", id, indexText, evidenceText } satisfies ToWorker)
    told.add(id)
    worker.postMessage(question)
  }

  return {
    ask: (id, name, query) =>
      new Promise((give, fail) => {
        const edition = byId.get(id)
        if (edition === undefined) return fail(new RangeError(`there is no edition ${id}`))
        if (waiting.length >= limits.most) return give({ problem: tooMany })
        const asked: Asked = { edition, question: { kind: "question", edition: id, name, query }, give, fail }
        if (current !== null) return void waiting.push(asked)
        current = asked
        start(asked)
      }),
    async close() {
      const ending = thread
      thread = null
      clearTimeout(timer)
      for (const { give } of [...(current ? [current] : []), ...waiting.splice(0)]) give({ problem: closing })
      current = null
      await ending?.worker.terminate()
    },
  }
}
