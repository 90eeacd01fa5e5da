import { styleText } from "node:util"
import type { Progress } from "../app/index.ts"

type Style = Parameters<typeof styleText>[0]

/** Where a command writes: results to `out`, everything about the way there to `err`. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly paint: (style: Style, text: string) => string
  readonly progress: Progress
  /** Ends a progress bar, so that what follows starts on its own line. */
  readonly settle: () => void
}

const barWidth = 24

/** The real terminal: colours and a moving bar for a person, plain lines for a file or a pipe. */
export function terminal(): Terminal {
  const moving = process.stderr.isTTY === true && process.env.TERM !== "dumb"
  let open = false
  let last = ""
  const settle = () => {
    if (open) process.stderr.write("\r\x1b[2K")
    open = false
  }
  return {
    out: (text) => {
      settle()
      process.stdout.write(`${text}\n`)
    },
    err: (text) => {
      settle()
      process.stderr.write(`${text}\n`)
    },
    paint: (style, text) => styleText(style, text, { stream: process.stderr }),
    progress: (what, fraction) => {
      if (moving) {
        process.stderr.write(`\r\x1b[2K${fraction === null ? "" : `${bar(fraction)} `}${what}`)
        open = true
      } else if (what !== last) process.stderr.write(`${what}\n`)
      last = what
    },
    settle,
  }
}

function bar(fraction: number): string {
  const full = Math.round(Math.min(1, Math.max(0, fraction)) * barWidth)
  return `${"█".repeat(full)}${"░".repeat(barWidth - full)} ${String(Math.round(fraction * 100)).padStart(3)} %`
}
