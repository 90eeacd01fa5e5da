import { type Input, optionOf } from "./inputs.ts"

/** The combinations of the options of some inputs, numbered: the last input's options change from one to the next. */
export interface Combinations {
  readonly inputs: readonly Input[]
  readonly count: number
  /** The number of a draw's combination. */
  readonly numberOf: (u: Float64Array) => number
  /** Per input, the option that a combination has. */
  readonly at: (number: number) => readonly number[]
}

export function combinations(inputs: readonly Input[]): Combinations {
  return {
    inputs,
    count: inputs.reduce((product, { options }) => product * options, 1),
    numberOf: (u) => inputs.reduce((number, input) => number * input.options + optionOf(input, u), 0),
    at(number) {
      let rest = number
      const options = inputs.toReversed().map((input) => {
        const option = rest % input.options
        rest = Math.floor(rest / input.options)
        return option
      })
      return options.reverse()
    },
  }
}

/** What the options of a combination change, in the order of the inputs. */
export const changesAt = ({ inputs, at }: Combinations, number: number) =>
  at(number).flatMap((option, f) => inputs[f]!.changes[option] ?? [])
