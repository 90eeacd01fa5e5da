import { type LiveInput, liveEngine } from "../../src/query/index.ts"
import { answer, type Known, type Question } from "./questions.ts"

/** The engine in a worker: the first message is its input, every later one a question, answered in order. */
let known: Known | null = null

addEventListener("message", ({ data }: MessageEvent<LiveInput | Question>) => {
  if ("kind" in data) postMessage(known && answer(known, data))
  else known = { input: data, engine: liveEngine(data) }
})
