import { defaulted, listOf, mapOf, optional, record, required } from "../yaml/groups.ts"
import { localText } from "../yaml/local-text.ts"
import { flag, name, number, word } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"

const id = located(name)
const some = listOf(id, 1)
const several = listOf(id, 2)
const shares = mapOf(id)

const whole = record({
  parts: required(several, "Figures that are parts of one whole."),
  total: optional(id, "The figure that prints the whole; left out: 100 per cent."),
  open: defaulted(flag, false, "true: not all parts are printed."),
})
const sharesOf = record({
  of: required(id, "The count that they are shares of."),
  figures: required(some, "The shares."),
})
const pooled = record({
  share: required(id, "The share of the whole pool."),
  of: required(id, "The count of the whole pool."),
  parts: required(shares, "The share of each part of the pool, and the count it is a share of."),
})
const ratio = record({
  of: required(id, "What is divided."),
  over: required(id, "What it is divided by."),
  is: required(id, "What the source prints for it."),
})
const mean = record({
  of: required(id, "The indicator."),
  is: required(id, "The figure that prints its mean."),
})
const items = record({
  count: required(id, "The figure that says how many there are."),
  listed: required(number({ whole: true, min: 0 }), "How many the source lists."),
})
const within = record({
  part: required(some, "Shares whose product is the part."),
  whole: required(some, "Shares whose product is the whole."),
})
const shown = record({
  chart: required(id, "A chart of all units, from charts.yaml."),
  units: required(some, "The units that it names."),
})

const rules = {
  same: optional(several, "Figures that state one quantity."),
  whole: optional(whole, "Parts of one whole, which sum to it."),
  shares: optional(sharesOf, "Shares of one count: each is a whole number of it."),
  one_count: optional(shares, "Shares of different counts behind which stands one number of things."),
  pooled: optional(pooled, "A share of a pool and the same share of its parts."),
  ratio: optional(ratio, "A quotient that is printed with what it is made of."),
  mean: optional(mean, "The mean of an indicator over all units."),
  items: optional(items, "A number of things that the source lists."),
  order: optional(several, "Figures that the source lists from the highest to the lowest."),
  exclusive: optional(several, "Statements that sort units into classes, of which a unit has one."),
  within: optional(within, "A share of a share that is part of another share."),
  called: optional(mapOf(localText), "What the source calls one number, by the row that prints it."),
  shown: optional(shown, "The units that a chart of all units names."),
  unsaid: optional(some, "Shares whose base the source does not say."),
}

const names = Object.keys(rules) as (keyof typeof rules)[]

/** `relations.yaml`: what must hold between the numbers and sentences of a source. */
export const relationsFile = listOf(
  located(
    record(
      {
        ...rules,
        reading: optional(localText, "The reading of the source under which it must hold."),
        findings: defaulted(listOf(id), [], "Ids of findings that tell of it."),
        places: defaulted(listOf(word()), [], "Where the source says what the rows themselves do not."),
        source: optional(id, "Id of a row of sources.csv; default: the only source."),
      },
      names,
    ),
  ),
)
export type RelationEntry = Of<typeof relationsFile>[number]
