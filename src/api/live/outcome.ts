import { nearest } from "../../spec/index.ts"
import type { Fault } from "../problems.ts"

/** An answer, or all that is wrong with the question. */
export type Outcome<T> = { readonly answer: T } | { readonly faults: readonly Fault[] }

/** A name that nothing has, with the nearest one that something has. */
export function unknownName(parameter: string, what: string, given: string, names: readonly string[]): Fault {
  const close = nearest(given, names)
  const few = names.length <= 20
  return {
    parameter,
    expected: few ? `${what}: ${names.join(", ")}` : what,
    hint:
      names.length === 0
        ? "this edition has none"
        : close === ""
          ? `for example ${names[0]}`
          : `did you mean ${close}?`,
  }
}
