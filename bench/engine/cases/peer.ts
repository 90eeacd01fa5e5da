import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const peer = new URL("../peer/", import.meta.url).pathname

/** The compiled C kernels: each call runs one and tells its nanoseconds per draw. */
export interface Peers {
  readonly plain: () => number
  readonly limit: () => number
  readonly remove: () => void
}

/** Null: there is no gcc, or it fails. */
export function compilePeers(): Peers | null {
  const folder = mkdtempSync(join(tmpdir(), "cityindex-bench-"))
  const remove = () => rmSync(folder, { recursive: true })
  const compile = (name: string, ...flags: readonly string[]) =>
    execFileSync(
      "gcc",
      ["-O3", "-march=native", ...flags, "-o", join(folder, name), join(peer, `${name}_kernel.c`), "-lm"],
      { stdio: "ignore" },
    )
  const run = (name: string, ...rest: readonly string[]) => execFileSync(join(folder, name), rest, { encoding: "utf8" })
  try {
    compile("plain")
    compile("limit", "-ffp-contract=off", "-DVL=4", "-DNET")
  } catch {
    remove()
    return null
  }
  return {
    plain: () =>
      Number(/mode 1 reps 2000 .* min_ns (\d+)/.exec(run("plain", join(peer, "plain_kernel_input.txt")))![1]),
    // Short runs, for it goes by the clock.
    limit: () =>
      Math.min(
        ...Array.from({ length: 10 }, () =>
          Number(/best (\d+) ns/.exec(run("limit", "5000", join(peer, "limit_kernel_input.bin")))![1]),
        ),
      ),
    remove,
  }
}
