import type { PreparationStep, Screening } from "../../model/index.ts"
import { byKind } from "../yaml/choices.ts"
import { defaulted, listOf, record, required } from "../yaml/groups.ts"
import { name, number, oneOf, word } from "../yaml/scalars.ts"
import { located, type Of, type Shape } from "../yaml/shape.ts"

const divide = record({
  by: required(located(name), "A column of the units file that `units: denominators` declares."),
  per: defaulted(number({ above: 0 }), 1, "Of how many units of the denominator the value is: 1000 for per thousand."),
})

/** What an indicator is divided by: a column, or a column with its scale. */
export const denominator = byKind(
  { scalar: located(name), map: divide },
  "the name of a denominator, or { by: …, per: … }",
)

const ways = ["missing", "zeros", "missing-and-zeros"] as const satisfies readonly Screening["by"][]
const someUnits = listOf(located(name))

/** Which units have too little to be scored. */
export const screen = record({
  by: required(oneOf(ways, "missing"), "What a unit may have too much of."),
  available: defaulted(
    number({ min: 0, max: 1 }),
    2 / 3,
    "Least share of the indicators that have a value; default two thirds.",
  ),
  nonzero: defaulted(number({ min: 0, max: 1 }), 0.05, "Least share of the values that are not 0."),
  include: defaulted(someUnits, [], "Units that are kept, whatever their shares are."),
  exclude: defaulted(someUnits, [], "Units that are left out, whatever their shares are."),
})
export type ScreenSettings = Of<typeof screen>

/** The steps of preparation in their usual order. */
export const preparationSteps = ["denominate", "screen", "impute"] as const satisfies readonly PreparationStep[]

/** Whether it is a step, and all of them are there, is asked where it can be said what is missing. */
const preparationStep: Shape<string> = { ...word(), schema: () => ({ enum: preparationSteps }) }
export const order = located(listOf(located(preparationStep)))
export type OrderSettings = Of<typeof order>
