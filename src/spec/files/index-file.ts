import { gapReasons, langs } from "../../model/index.ts"
import { defaulted, listOf, mapOf, optional, record, required } from "../yaml/groups.ts"
import { exactText, localText } from "../yaml/local-text.ts"
import { flag, name, number, oneOf, url, word } from "../yaml/scalars.ts"
import { located, type Of, type Shape } from "../yaml/shape.ts"
import { aggregate, missing } from "./aggregate.ts"
import { impute, multipleImputation } from "./impute.ts"
import { where } from "./measured.ts"
import { dimension, indicator } from "./nodes.ts"
import { normalise } from "./normalise.ts"
import { qualifierSettings, statementKinds } from "./ordinal-settings.ts"
import { order, screen } from "./prepare.ts"
import { defaultRobustness, robustness, weightSets } from "./robustness.ts"
import { treat } from "./treat.ts"
import { defaultWeights } from "./weights.ts"

const edition = word({
  test: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  what: "an edition's id",
  expected: "small letters, digits and hyphens, as in isi-2019",
})
const semanticVersion = word({
  test: /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.-]+)?$/,
  what: "a version",
  expected: "three numbers, as in 1.0.0",
})

const origin = record({
  id: required(edition, "Its id."),
  version: required(semanticVersion, "Its version."),
  hash: optional(
    word({ test: /^[0-9a-f]{64}$/, what: "a hash", expected: "64 digits 0 to 9 and a to f" }),
    "SHA-256 over its files, as `hashes.edition` of its index.json.",
  ),
})

/** Whether it is a language is asked where all of them are known. */
const language: Shape<string> = { ...word(), schema: () => ({ enum: langs }) }

const group = record({
  title: required(localText, "What the grouping is called."),
  codes: required(mapOf(localText, { anyKey: true }), "Every group of it, by the code in the units file."),
})

const units = record({
  file: required(located(name), "CSV file with a row for each unit."),
  noun: required(
    record({
      one: required(localText, "One unit: city, 도시."),
      many: required(localText, "Several units: cities, 도시."),
    }),
    "What a unit is called.",
  ),
  denominators: defaulted(listOf(located(name)), [], "Numeric columns of the units file that rates may divide by."),
  groups: defaulted(mapOf(group), [], "Code columns of the units file by which units are grouped."),
})

const trends = record({
  latest: optional(
    located(number({ whole: true, min: 2 })),
    "How many periods back from a unit's last value; default: all.",
  ),
  adjust: defaulted(flag, false, "Whether trends of values are turned around where less is better."),
})
const defaultTrends: Of<typeof trends> = { latest: undefined, adjust: false }

const ownMeasure = record({
  label: required(localText, "What it is called: thousand seats."),
  suffix: optional(exactText, "What follows a number as it stands, with its space: ' TWh', '%'; default nothing."),
  decimals: optional(number({ whole: true, min: 0, max: 12 }), "Decimals shown; default as many as a number has."),
})

const licence = record({
  name: required(word(), "Name of the licence of the edition's data."),
  url: optional(url, "Where the licence can be read."),
  note: optional(localText, "What else a user of the data should know."),
})

const absent = record({
  reason: defaulted(
    oneOf(Object.keys(gapReasons) as (keyof typeof gapReasons)[], "not-collected"),
    "not-collected",
    "Why there is no number.",
  ),
  note: optional(localText, "More about the reason."),
})

const defaultAbsent: Of<typeof absent> = { reason: "not-collected", note: undefined }

const defaults = record({
  treat: optional(located(treat), "How outliers of indicators are taken care of."),
  impute: optional(located(impute), "Where values of gaps come from."),
  normalise: optional(located(normalise), "How values of indicators become scores."),
  weights: optional(located(defaultWeights), "Where the weights of members come from."),
  aggregate: optional(located(aggregate), "How members become the score of a dimension."),
  missing: optional(located(missing), "What a gap among the members of a dimension means."),
  levels: optional(
    mapOf(
      record({
        weights: optional(located(defaultWeights), "Where the weights of their members come from."),
        aggregate: optional(located(aggregate), "How members become the score of a dimension of this level."),
        missing: optional(located(missing), "What a gap among its members means."),
      }),
    ),
    "Settings of dimensions by level: 2 are dimensions of indicators, 3 hold those, and so on.",
  ),
})

/** `index.yaml`: identity, units, structure and method of an edition. */
export const indexFile = record({
  format: required(number({ whole: true, min: 1, max: 1 }), "Version of this format: 1."),
  id: required(edition, "Short name of the edition, used in addresses."),
  version: required(
    semanticVersion,
    "Semantic version of the data: correction = patch, new rows = minor, changed codes = major.",
  ),
  forked_from: optional(origin, "The edition that this one started as a copy of; `cityindex fork` writes it."),
  title: required(localText, "Title of the index."),
  summary: required(localText, "One or two sentences for the gallery."),
  publisher: required(localText, "Who publishes the index."),
  citation: required(localText, "How to cite it."),
  languages: required(listOf(located(language), 1), "Languages that every text has: en, ko or both."),
  time: required(located(word()), "The period that the edition is about, as in 2019."),
  periods: optional(listOf(located(word()), 1), "All periods that are computed; default: `time` alone."),
  panel: optional(
    located(oneOf(["apart", "together"], "apart")),
    "apart (default): every period is normalised by itself; together: all at once, so that scores compare over time.",
  ),
  trends: defaulted(trends, defaultTrends, "How trends over the periods are taken.", { adjust: false }),
  licence: required(licence, "Terms of use of the data."),
  units: required(units, "What is compared."),
  measures: defaulted(mapOf(ownMeasure), [], "Units of measure of the edition's own, by id."),
  absent: defaulted(absent, defaultAbsent, "What it means that a unit has no row for an indicator.", {
    reason: "not-collected",
  }),
  qualifiers: optional(qualifierSettings, "How wide a hedged figure is."),
  index: optional(located(name), "The dimension at the top; omit if dimensions stand side by side."),
  order: optional(order, "In which order values are prepared; default denominate, screen, impute."),
  screen: optional(screen, "Which units have too little to be scored; omit to keep all."),
  defaults: optional(defaults, "Settings of every node that says nothing else."),
  dimensions: defaulted(mapOf(dimension), [], "Groups of indicators or of other dimensions, by id."),
  indicators: defaulted(mapOf(indicator), [], "Variables with a direction and a measure, by id."),
  statements: optional(
    record({ kinds: required(statementKinds, "Kinds of statements, by the word used in statements.csv.") }),
    "How statements about the standing of units are read.",
  ),
  multiple_imputation: optional(
    located(multipleImputation),
    "How many completed tables are drawn where gaps are filled by regression or em; default: none.",
  ),
  readings: defaulted(
    mapOf(
      record({
        title: optional(localText, "What it is called; default its id."),
        where: defaulted(mapOf(where), [], "Only these records of each table count; default: all."),
      }),
    ),
    [],
    "Ways to read the evidence; published is the one without `where`, else the first.",
  ),
  weight_sets: defaulted(
    weightSets,
    [],
    "Other weights, by the name of the set: what `robustness` may choose between.",
  ),
  robustness: defaulted(robustness, defaultRobustness, "What the ranks of scored nodes are tried against.", {}),
})
export type IndexFile = Of<typeof indexFile>
