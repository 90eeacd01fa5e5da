import type { EvidenceDocument, IndexDocument, Lang, Node, NodeId, UnitId } from "../../model/index.ts"
import { dimensionWords, indicatorWords } from "./computation.ts"
import { screeningWords } from "./preparation.ts"
import { figureLines, saidOf, sourceLines, statementLines, withMembers } from "./published.ts"
import { standing } from "./standing.ts"
import { type Voice, voice } from "./words.ts"

/** Where one score or rank comes from, as a person would tell it. */
export interface Explanation {
  readonly unit: UnitId
  readonly node: NodeId
  readonly heading: string
  /** Sentences: how the unit stands, and how that was computed. */
  readonly sentences: readonly string[]
  readonly statements: readonly string[]
  readonly figures: readonly string[]
  readonly sources: readonly string[]
  /** All of it as text for a terminal. */
  readonly text: string
}

const headings = {
  statements: { en: "What the sources say of its parts", ko: "세부 항목에 대해 출처가 말하는 것" },
  figures: { en: "Figures published for it", ko: "발표된 수치" },
  sources: { en: "Sources", ko: "출처" },
} as const

/** The ids must be of the document. */
export function explain(
  index: IndexDocument,
  evidence: EvidenceDocument,
  unit: UnitId,
  node: NodeId,
  lang: Lang,
): Explanation {
  const speak = voice(index, lang)
  const nodes = withMembers(speak, node)
  const heading = headingOf(speak, unit, node)
  const sentences = sentencesOf(speak, unit, node, evidence)
  // What is said of the node itself stands in the sentences; the lists go on with what lies below it.
  const statements = statementLines(speak, unit, nodes.slice(1))
  const figures = figureLines(speak, unit, nodes)
  const sources = sourceLines(speak, unit, nodes)
  const lists = { statements, figures, sources }
  const blocks = Object.entries(headings).flatMap(([key, title]) => {
    const lines = lists[key as keyof typeof lists]
    return lines.length === 0 ? [] : [[title[lang], ...lines.map((line) => `  - ${line}`)].join("\n")]
  })
  const text = [heading, sentences.join(" "), ...blocks].filter((block) => block !== "").join("\n\n")
  return { unit, node, heading, sentences, ...lists, text }
}

function headingOf(speak: Voice, unit: UnitId, node: NodeId): string {
  const { edition } = speak.index
  return `${nameOf(speak, unit)} · ${speak.t(speak.node(node).title)} · ${speak.t(edition.title)} (${edition.version})`
}

const nameOf = (speak: Voice, unit: UnitId) =>
  speak.t(speak.index.units[speak.row(unit)]?.name ?? { en: unit, ko: unit })

/** A title as it stands inside an English sentence: "urban openness", but "GDP per head". */
function inSentence({ t, lang }: Voice, { title }: Node): string {
  const words = t(title)
  const isAcronym = /^[A-Z][A-Z0-9]/.test(words) || /\s[A-Z]/.test(words)
  return lang === "en" && !isAcronym ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

function sentencesOf(speak: Voice, unit: UnitId, id: NodeId, evidence: EvidenceDocument): string[] {
  const { method, edition } = speak.index
  const node = speak.node(id)
  const result = speak.result(id)
  const i = speak.row(unit)
  if (result === undefined) return [nothingComputed(speak)]
  const indicator = method.indicators.find((m) => m.node === id)
  // A normalised score has left the measure of its values behind.
  const measure = indicator === undefined || indicator.normalise.kind === "none" ? node.measure : "score"
  const subject = { unit: nameOf(speak, unit), node: inSentence(speak, node), measure }
  const sentences = standing(speak, result, i, subject)
  if (indicator !== undefined || method.dimensions.some((d) => d.node === id))
    sentences.push(...screeningWords(speak, unit))
  const dimension = method.dimensions.find((d) => d.node === id)
  if (dimension !== undefined) sentences.push(dimensionWords(speak, dimension, i))
  if (dimension === undefined && node.basis === "ordinal") sentences.push(...saidOf(speak, unit, id))
  if (indicator !== undefined) sentences.push(...indicatorWords(speak, indicator, result, unit, evidence))
  if (node.basis === "reconstruction" && edition.reconstructionNote !== null) {
    sentences.push(speak.t(edition.reconstructionNote))
  }
  return sentences
}

const nothingComputed = (speak: Voice) =>
  speak.lang === "ko"
    ? "이 항목에서는 아무것도 계산하지 않고, 발표된 것만 보인다."
    : "Nothing is computed here; what was published is shown as it is."
