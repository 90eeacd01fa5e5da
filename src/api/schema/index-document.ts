import type { Agreement, IndexDocument } from "../../model/index.ts"
import { codeList, tableSpec } from "./codebook.ts"
import {
  byName,
  byNode,
  byPeriod,
  lang,
  localText,
  nodeRef,
  period,
  perUnit,
  status,
  tableRef,
  unitRef,
  variableRef,
} from "./common.ts"
import { completeness } from "./completeness.ts"
import { coverage } from "./coverage.ts"
import {
  denominatorValue,
  figure,
  finding,
  groupScheme,
  licence,
  node,
  printedChart,
  profile,
  publishedScore,
  source,
  statement,
  statementKind,
  strength,
  unit,
  unitNoun,
  value,
} from "./edition.ts"
import { help } from "./help.ts"
import { method } from "./method.ts"
import { reading } from "./reading.ts"
import { remark } from "./remark.ts"
import { nodeResult, nodeStudy, screeningReport, sourceLeftOut, treatmentReport, trends } from "./results.ts"
import { integer, list, named, number, object, orNull, type Schema, text, word } from "./shape.ts"

const compared = object({ compared: integer(), equal: integer() })

const agreement: Schema<Agreement> = named(
  "Agreement",
  object({
    published: list(
      object({
        node: nodeRef,
        time: period,
        scores: compared,
        ranks: compared,
        differences: list(
          object({ ...publishedScore, computedScore: orNull(number()), computedRank: orNull(number()) }),
        ),
      }),
    ),
    strengths: orNull(
      object({
        named: integer(),
        supported: integer(),
        byUnit: list(object({ unit: unitRef, named: list(nodeRef), computed: list(nodeRef), shared: list(nodeRef) })),
      }),
    ),
  }),
)

/** `index.json`, field by field as in `IndexDocument`. */
export const indexDocument: Schema<IndexDocument> = named(
  "IndexDocument",
  object({
    format: word("cityindex/1"),
    hashes: object({ edition: text(), method: text() }),
    edition: object({
      id: text(),
      version: text(),
      title: localText,
      summary: localText,
      publisher: localText,
      languages: list(lang),
      time: period,
      licence,
      citation: localText,
      unitNoun,
      absent: object({ status, note: orNull(localText) }),
      root: orNull(nodeRef),
      reconstructionNote: orNull(localText),
      forkedFrom: orNull(object({ id: text(), version: text(), hash: orNull(text()) })),
    }),
    periods: list(period),
    units: list(unit),
    groups: list(groupScheme),
    nodes: list(node),
    method,
    weights: byName(
      object({
        weight: number(),
        share: number(),
        effective: number(),
        correlation: orNull(number()),
        correlationWithTop: orNull(number()),
      }),
    ),
    results: byPeriod(byNode(nodeResult)),
    rankIntervals: byPeriod(byNode(object({ low: perUnit, high: perUnit }))),
    robustness: object({ nodes: list(nodeStudy), sources: orNull(list(sourceLeftOut)) }),
    trends: orNull(trends),
    groupRanks: byName(byNode(perUnit)),
    screening: orNull(screeningReport),
    treatment: list(treatmentReport),
    sources: list(source),
    values: list(value),
    denominators: list(denominatorValue),
    figures: list(figure),
    statementKinds: list(statementKind),
    statements: list(statement),
    strengths: list(strength),
    findings: list(finding),
    charts: list(printedChart),
    remarks: list(remark),
    profiles: list(profile),
    agreement,
    coverage: orNull(coverage),
    help: orNull(help),
    readings: list(reading),
    completeness: orNull(completeness),
    codebook: object({
      lists: list(codeList),
      tables: list(tableSpec),
      coverage: orNull(object({ table: tableRef, by: variableRef })),
    }),
  }),
)
