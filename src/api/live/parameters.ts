import { type JsonSchema, type Schema, text } from "../schema/shape.ts"

/** An id as editions write them, for a parameter: short, without a separator of lists. */
export const id = <T extends string>(): Schema<T> => text<T>({ minLength: 1, maxLength: 100, pattern: "^[^,:\\s]+$" })

/** `NODE:NUMBER`. */
export const weightItem: JsonSchema = {
  maxLength: 130,
  pattern: "^[^,:\\s]{1,100}:(0|[1-9]\\d{0,5})(\\.\\d{1,10})?$",
}

/** Both sides of an item such as `health:0.3`, which its pattern has checked. */
export function sides(item: string): readonly [name: string, value: string] {
  const colon = item.indexOf(":")
  return [item.slice(0, colon), item.slice(colon + 1)]
}
