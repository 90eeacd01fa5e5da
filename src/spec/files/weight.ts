import { byKind } from "../yaml/choices.ts"
import { word } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"

const weightWord = byKind({ scalar: word() }, "a weight")

/** Read as a word: what is wrong with it is said where the member's name is known. */
export const weight = located<Of<typeof weightWord>>({ ...weightWord, schema: () => ({ type: "number", minimum: 0 }) })
export type WeightSettings = Of<typeof weight>
