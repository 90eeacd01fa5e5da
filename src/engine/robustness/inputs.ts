import type { Change, Changeable, Factor } from "../../model/index.ts"
import type { Prepared } from "../prepare/index.ts"
import { stepsBetween } from "./changes.ts"

/** A factor as draws use it. */
export interface Input {
  readonly factor: Factor
  /** Number of its first coordinate among those of a draw, and how many it has: numbers from [0, 1). */
  readonly offset: number
  readonly coordinates: number
  /** Between how many options it chooses, each as likely; 0: it draws numbers. */
  readonly options: number
  /** Per option, what it changes in the method; none where options are something else (tables, what is left out). */
  readonly changes: readonly (readonly Change[])[]
}

/** Options of a factor that chooses, as changes. */
function changesOf(factor: Factor): readonly (readonly Change[])[] {
  if (factor.kind === "choice") return factor.options.map((option) => option.changes)
  return factor.kind === "parameter" ? stepsBetween(factor.between) : []
}

/**
 * Gives every factor its coordinates, in the order of the factors.
 *
 * @param numbers how many numbers a factor that chooses nothing draws
 */
export function inputsOf(
  factors: readonly Factor[],
  prepared: Prepared,
  numbers: (factor: Factor) => number,
): readonly Input[] {
  let offset = 0
  return factors.map((factor) => {
    const changes = changesOf(factor)
    const options = optionsOf(factor, changes.length, prepared)
    const coordinates = options > 0 ? 1 : numbers(factor)
    const input: Input = { factor, offset, coordinates, options, changes }
    offset += coordinates
    return input
  })
}

function optionsOf(factor: Factor, changes: number, prepared: Prepared): number {
  switch (factor.kind) {
    case "weights":
    case "values":
      return 0
    case "imputations":
      return Math.max(1, prepared.completed.length)
    case "leave-out":
      return factor.nodes.length + 1
    default:
      return changes
  }
}

export const coordinatesOf = (inputs: readonly Input[]): number =>
  inputs.reduce((sum, { coordinates }) => sum + coordinates, 0)

/** Which option of a choosing input a draw takes. */
export const optionOf = (input: Input, u: Float64Array): number =>
  Math.min(input.options - 1, Math.floor(u[input.offset]! * input.options))

/** Whether one of an input's options changes one of these settings. */
export const touches = ({ changes }: Input, settings: readonly (keyof Changeable)[]): boolean =>
  changes.some((option) => option.some(({ setting }) => settings.includes(setting)))
