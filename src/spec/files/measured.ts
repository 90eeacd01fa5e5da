import { countIntervals, shareIntervals } from "../../model/index.ts"
import { byKind } from "../yaml/choices.ts"
import { bare, defaulted, listOf, mapOf, optional, pairOf, record, required } from "../yaml/groups.ts"
import { name, number, oneOf, word } from "../yaml/scalars.ts"
import { located, named, type Of } from "../yaml/shape.ts"

/** A code or text; true and false are words of boolean variables. */
const held = located<string>({ ...word(), schema: () => ({ type: ["string", "number", "boolean"] }) })
const words = byKind({ scalar: held, list: listOf(held, 1) }, "a code or a list of codes")

const condition = byKind(
  {
    scalar: held,
    list: listOf(held, 1),
    map: record({
      not: optional(words, "The variable holds none of these."),
      min: optional(number(), "The variable is at least this."),
      max: optional(number(), "The variable is at most this."),
    }),
  },
  "a code, a list of codes, `not:` with codes, or `min:` and `max:`",
)

/** Which records count: every variable named must hold one of the words given. */
export const where = named("filter", mapOf(condition))

/** How an indicator is measured over the records of an evidence table. */
export const measured = record(
  {
    table: required(located(name), "Evidence table of codebook.yaml."),
    where: defaulted(where, [], "Only these records count."),
    count: bare("Number of records."),
    share: optional(
      record({
        where: required(where, "Records that count above the line, among those below it."),
        of: defaulted(where, [], "Records below the line; default: all."),
      }),
      "Part of the records, 0 to 1.",
    ),
    rate: optional(
      record({
        per: required(located(name), "Denominator column of the units file."),
        times: defaulted(number({ above: 0 }), 1, "Records per so many: 100000 for per 100,000 residents."),
      }),
      "Records per resident, per km² and the like.",
    ),
    diversity: optional(
      record({
        by: required(located(name), "Coded variable whose codes are counted."),
        q: defaulted(
          number({ min: 0 }),
          1,
          "Order of the Hill number: 0 counts codes, 1 weighs them evenly, 2 favours common ones.",
        ),
      }),
      "Effective number of codes among the records.",
    ),
    sum: optional(located(name), "Sum of a numeric variable."),
    mean: optional(located(name), "Mean of a numeric variable."),
    max: optional(located(name), "Largest value of a numeric variable."),
    sql: optional(located(word()), "DuckDB aggregate expression over the table's columns."),
    completeness: optional(
      located(
        record({
          lists: required(
            located(pairOf(located(name))),
            "Two sources that list the same kind of thing, each by itself.",
          ),
        }),
      ),
      "What two lists that share some of their records tell of how many there are.",
    ),
    interval: optional(
      located(oneOf(["none", ...countIntervals, ...shareIntervals], "none")),
      "90 % interval of what was counted: poisson or capture-recapture for counts and rates, wilson for shares; default none.",
    ),
  },
  ["count", "share", "rate", "diversity", "sum", "mean", "max", "sql"],
)
export type MeasuredSettings = Of<typeof measured>
export type FilterSettings = Of<typeof where>
