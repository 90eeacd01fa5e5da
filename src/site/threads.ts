import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import { reasonOf } from "../app/index.ts"
import { Failure } from "../model/index.ts"
import type { Job, JobDone, WorkerStart } from "./page-worker.ts"

const mostThreads = 8
/** A thread takes about a third of a second to start: as long as so many jobs take. */
const jobsPerThread = 4

/** As many threads as are at hand, as long as each has enough to do. */
export const threadsFor = (jobs: number): number =>
  Math.max(1, Math.min(availableParallelism(), mostThreads, Math.ceil(jobs / jobsPerThread)))

/**
 * Runs jobs on threads, each taking the next one when it is free. Which thread runs which job has no effect on what is
 * written.
 *
 * @param onDone told of each job as it ends
 * @throws the error of the first job that fails; the threads are ended
 */
export async function runJobs(
  jobs: readonly Job[],
  start: WorkerStart,
  threads: number,
  onDone: (job: Job, files: readonly (readonly [string, string])[]) => void,
): Promise<void> {
  let next = 0
  const workers = Array.from(
    { length: Math.min(threads, jobs.length) },
    // React is several times faster when it is told that nobody develops here.
    () =>
      new Worker(new URL("./page-worker.ts", import.meta.url), {
        workerData: start,
        env: { ...process.env, NODE_ENV: "production" },
      }),
  )
  const work = (worker: Worker) =>
    new Promise<void>((done, fail) => {
      let job: Job | undefined
      const take = () => {
        job = jobs[next++]
        if (job === undefined) done()
        else worker.postMessage(job)
      }
      worker.on("message", (answer: JobDone) => {
        if ("error" in answer) return fail(answer.error)
        if ("refused" in answer) return fail(new Failure(`Cannot write the site: ${reasonOf(answer.refused)}.`))
        if (job !== undefined) onDone(job, answer.files)
        take()
      })
      worker.on("error", fail)
      worker.on("exit", (code) => fail(new Error(`a thread ended with code ${code}`)))
      take()
    })
  try {
    await Promise.all(workers.map(work))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
