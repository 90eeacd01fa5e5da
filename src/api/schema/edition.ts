import {
  chartForms,
  type DenominatorValue,
  type EditionCard,
  type Figure,
  type Finding,
  type GroupScheme,
  type Node,
  type Plain,
  type PrintedChart,
  type Profile,
  type PublishedScore,
  qualifiers,
  type Source,
  type Statement,
  type StatementKind,
  type StatementMeaning,
  type Strength,
  type Unit,
  type Value,
} from "../../model/index.ts"
import {
  byName,
  lang,
  localText,
  measureRef,
  nodeRef,
  period,
  sourceRef,
  statementRef,
  status,
  unitRef,
} from "./common.ts"
import {
  boolean,
  type Described,
  integer,
  list,
  named,
  number,
  object,
  oneOf,
  orNull,
  type Schema,
  text,
  variant,
  word,
} from "./shape.ts"

export const licence = object({ name: text(), url: orNull(text()), note: orNull(localText) })
export const unitNoun = object({ one: localText, many: localText })

export const unit: Schema<Unit> = named(
  "Unit",
  object({
    id: unitRef,
    name: localText,
    country: orNull(localText),
    iso: text(),
    lat: orNull(number()),
    lon: orNull(number()),
    denominators: byName(number()),
    groups: byName(text()),
  }),
)

export const groupScheme: Schema<GroupScheme> = named(
  "GroupScheme",
  object({ id: text(), title: localText, codes: list(object({ id: text(), label: localText })) }),
)

export const node: Schema<Node> = named(
  "Node",
  object({
    id: nodeRef,
    kind: word("indicator", "dimension"),
    level: integer({ minimum: 1 }),
    parent: orNull(nodeRef),
    members: list(nodeRef),
    title: localText,
    definition: orNull(localText),
    basis: word("scored", "ordinal", "reconstruction", "shown"),
    measure: measureRef,
  }),
)

export const source: Schema<Source> = named(
  "Source",
  object({
    id: sourceRef,
    title: localText,
    publisher: text(),
    date: text(),
    url: orNull(text()),
    licence: text(),
    accessed: text(),
    note: orNull(localText),
    placeNoun: localText,
  }),
)

const origin = { source: sourceRef, place: text(), note: orNull(localText) }
const interval = { lower: orNull(number()), upper: orNull(number()) }
const qualifier = word(...qualifiers)

export const value: Schema<Plain<Value>> = named(
  "Value",
  object({
    id: text(),
    unit: unitRef,
    node: nodeRef,
    time: period,
    value: orNull(number()),
    ...interval,
    status,
    qualifier,
    ...origin,
  }),
)

export const denominatorValue: Schema<DenominatorValue> = named(
  "DenominatorValue",
  object({ unit: unitRef, denominator: text(), time: period, value: number(), ...origin }),
)

export const figure: Schema<Plain<Figure>> = named(
  "Figure",
  object({
    id: text(),
    scope: word("unit", "group", "all"),
    unit: orNull(unitRef),
    node: orNull(nodeRef),
    pool: text(),
    measure: text(),
    category: text(),
    value: number(),
    ...interval,
    measureUnit: measureRef,
    qualifier,
    ...origin,
  }),
)

const meaning: Schema<StatementMeaning> = oneOf(
  variant("top-set"),
  variant("next-set"),
  variant("rank"),
  variant("ordered"),
  object({ kind: word("among-first") }, { share: number(), count: number() }),
  variant("above-mean"),
  variant("below-mean"),
  variant("none"),
)

export const statementKind: Schema<StatementKind> = named(
  "StatementKind",
  object({ id: text(), meaning, label: localText, definition: localText }),
)

export const statement: Schema<Plain<Statement>> = named(
  "Statement",
  object({
    id: statementRef,
    node: nodeRef,
    kind: text(),
    units: list(unitRef),
    rank: orNull(number()),
    after: orNull(statementRef),
    text: localText,
    ...origin,
  }),
)

export const strength: Schema<Strength> = named(
  "Strength",
  object({ unit: unitRef, node: nodeRef, position: number(), claim: localText, source: sourceRef, place: text() }),
)

export const finding: Schema<Finding> = named(
  "Finding",
  object({
    id: text(),
    kind: word("contradiction", "arithmetic", "gap", "agreement"),
    title: localText,
    text: localText,
    nodes: list(nodeRef),
    units: list(unitRef),
    figures: list(text()),
    places: list(text()),
    source: sourceRef,
  }),
)

export const printedChart: Schema<PrintedChart> = named(
  "PrintedChart",
  object({
    id: text(),
    title: localText,
    form: word(...chartForms),
    node: orNull(nodeRef),
    figures: list(text()),
    findings: list(text()),
    lost: orNull(localText),
    places: list(text()),
    source: sourceRef,
  }),
)

export const profile: Schema<Profile> = named(
  "Profile",
  object({
    of: oneOf(object({ kind: word("unit"), id: unitRef }), object({ kind: word("node"), id: nodeRef })),
    lang,
    headline: text(),
    paragraphs: list(text()),
  }),
)

export const publishedScore = {
  unit: unitRef,
  node: nodeRef,
  time: period,
  score: orNull(number()),
  rank: orNull(number()),
} satisfies Record<keyof Plain<PublishedScore>, Described>

const size = integer({ minimum: 0 })

export const editionCard: Schema<EditionCard> = named(
  "EditionCard",
  object({
    id: text(),
    version: text(),
    title: localText,
    summary: localText,
    publisher: localText,
    time: period,
    unitNoun,
    counts: object({
      units: size,
      allUnits: size,
      indicators: size,
      dimensions: size,
      records: size,
      figures: size,
      statements: size,
      findings: size,
      sources: size,
    }),
    recomputed: orNull(object({ compared: size, equal: size })),
    hasComposite: boolean,
  }),
)
