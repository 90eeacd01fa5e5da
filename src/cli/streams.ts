import { exit } from "./command.ts"

/**
 * Lets a reader go away: after `| head -1` nobody reads on, and the rest is left unsaid. What cannot be written for
 * another reason, such as a full disk, ends the program with one sentence.
 */
export function mindStreams(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return
      try {
        process.stderr.write(`Cannot write the output: ${error.message}\n`)
      } finally {
        process.exit(exit.person)
      }
    })
  }
}
