import type { EvidenceDocument, IndexDocument, ReportMarkup, ReportWishes } from "../../src/model/index.ts"
import charts from "../charts/charts.css?inline"
import tokens from "../design/tokens.css?inline"
import flows from "../report/flows.css?inline"
import frames from "../report/frames.css?inline"
import lists from "../report/lists.css?inline"
import { reportMarkup } from "../report/markup.tsx"
import css from "../report/report.css?inline"

/** The printed report of an edition as markup, with its styles. */
export const report = (doc: IndexDocument, evidence: EvidenceDocument, wishes: ReportWishes): ReportMarkup =>
  reportMarkup(doc, evidence, wishes, [tokens, charts, css, lists, frames, flows].join("\n"))
