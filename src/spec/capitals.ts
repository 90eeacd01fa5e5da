import type { Span } from "../model/index.ts"
import type { Report } from "./report.ts"

/** Ids of one kind of thing: two that differ only in capitals are one on many disks, and nearly one to a reader. */
export class Capitals {
  readonly #seen = new Map<string, { readonly id: string; readonly line: number }>()

  check(what: string, id: string, at: Span, report: Report): void {
    const key = id.toLowerCase()
    const first = this.#seen.get(key)
    if (first === undefined) this.#seen.set(key, { id, line: at.line })
    else if (first.id !== id) report.error("id-case", at, { what, given: id, first: first.id, line: first.line })
  }
}
