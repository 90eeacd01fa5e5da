import type { FormName, PrintedTable } from "../../model/index.ts"

/** A mean of some of the members, chosen by their order in each row. */
export interface OrderForm {
  readonly form: FormName
  readonly count: number | null
  /** @param x ascending; prefix sums one longer */
  readonly of: (x: Float64Array, sums: Float64Array) => number
}

/** The forms that are tried on m members. */
export const formsOf = (m: number): readonly OrderForm[] => [
  { form: "mean-of-available", count: null, of: (x, sums) => sums[x.length]! / x.length },
  {
    form: "median",
    count: null,
    of: (x) => (x[(x.length - 1) >> 1]! + x[x.length >> 1]!) / 2,
  },
  ...Array.from({ length: m - 2 }, (_, c) => c + 2).flatMap((k): OrderForm[] => [
    {
      form: "mean-of-largest",
      count: k,
      of: (x, sums) => (sums[x.length]! - sums[Math.max(0, x.length - k)]!) / Math.min(k, x.length),
    },
    { form: "mean-of-smallest", count: k, of: (x, sums) => sums[Math.min(k, x.length)]! / Math.min(k, x.length) },
  ]),
]

/** The members that have a number, one side of what rounding allows, ascending. */
export function sorted(
  { columns }: PrintedTable,
  members: readonly number[],
  i: number,
  side: -1 | 0 | 1,
): Float64Array {
  const x = members.flatMap((j) => {
    const value = columns[j]!.values[i]!
    return Number.isNaN(value) ? [] : [value + side * columns[j]!.half[i]!]
  })
  return Float64Array.from(x).sort()
}

/** Sums of the first 0, 1, 2 … numbers. */
export function sumsOf(x: Float64Array): Float64Array {
  const sums = new Float64Array(x.length + 1)
  for (let k = 0; k < x.length; k++) sums[k + 1] = sums[k]! + x[k]!
  return sums
}
