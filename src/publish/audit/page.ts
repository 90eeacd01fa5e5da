import type { AuditCode, AuditDocument, AuditSeverity, Lang, WordedFinding, WordedStep } from "../../model/index.ts"
import { findingTexts } from "./finding-texts.ts"
import { escaped, prose } from "./html.ts"
import { type Say, sayIn } from "./say.ts"
import { severityTexts, stepTexts, verdictTexts } from "./step-texts.ts"
import { auditStyle } from "./style.ts"
import { exhibits } from "./tables.ts"

/** Findings of one kind that a page lists; the rest is counted. */
const mostListed = 10
const severities = ["concern", "look", "note"] as const

const words = {
  en: {
    title: "Audit",
    other: "한국어",
    step: "Step",
    result: "Result",
    question: "Question",
    sound: "nothing found",
    notApplied: "not applicable",
    notAppliedBecause: "Not applicable",
    handbook: (k: number) => `step ${k} of the OECD/JRC handbook`,
    why: "Why it matters",
    hint: "What to try",
    more: (n: number) => `${n} more in audit.json`,
    alike: (n: number) => `and ${n} more`,
    counts: (applied: number, of: number) => `${applied} of ${of} steps could be applied`,
    nothing: "Nothing found.",
    first: "What to look at first",
    beyond: "What this audit does not judge",
    beyondTexts: [
      "Whether the concept is right, and whether experts and those who are measured were asked: the handbook’s first step is an argument, and only its traces can be counted.",
      "Whether the values are true. What the sources print against each other is told by `cityindex check`; where a value comes from, by `cityindex explain`.",
      "Normalisation by itself (step 5), the way back to the data (step 8) and the presentation (step 10): their effects show above and in the explorer.",
      "Correlations are no causes. They are those of this sample of units, in this period.",
    ],
    limits: "The limits and their sources are in docs/audit.md.",
  },
  ko: {
    title: "통계 점검",
    other: "English",
    step: "단계",
    result: "결과",
    question: "질문",
    sound: "발견된 점 없음",
    notApplied: "적용할 수 없음",
    notAppliedBecause: "적용할 수 없음",
    handbook: (k: number) => `OECD/JRC 편람 ${k}단계`,
    why: "왜 중요한가",
    hint: "무엇을 해 볼까",
    alike: (n: number) => `외 ${n}건`,
    more: (n: number) => `그 밖의 ${n}건은 audit.json에 있습니다`,
    counts: (applied: number, of: number) => `${of}단계 중 ${applied}단계를 적용할 수 있었습니다`,
    nothing: "발견된 점이 없습니다.",
    first: "먼저 살펴볼 점",
    beyond: "이 점검이 판단하지 않는 것",
    beyondTexts: [
      "개념이 옳은지, 전문가와 평가를 받는 쪽의 의견을 들었는지는 판단하지 않습니다. 편람의 1단계는 논증이며, 여기서는 그 흔적만 셀 수 있습니다.",
      "값이 사실인지는 판단하지 않습니다. 출처끼리 어긋나는 곳은 `cityindex check`, 값의 출처는 `cityindex explain`이 알려 줍니다.",
      "정규화 자체(5단계), 자료로 되돌아가기(8단계), 표현(10단계)은 따로 다루지 않습니다. 그 영향은 위의 결과와 탐색기에서 볼 수 있습니다.",
      "상관관계는 인과관계가 아니며, 이 시점의 이 대상들에 한한 것입니다.",
    ],
    limits: "기준값과 그 출처는 docs/audit.md에 있습니다.",
  },
} as const

/** File name of the page in a language. */
export const auditFile = (lang: Lang): string => `audit.${lang}.html`

/**
 * The audit as one page in one language, complete in itself: no script, nothing loaded. It links to its twin by name.
 * All text of the edition is escaped.
 */
export function auditPage(document: AuditDocument, lang: Lang): string {
  const say = sayIn(lang, document)
  const { edition, verdict, steps } = document
  const w = words[lang]
  const other = lang === "ko" ? "en" : "ko"
  const heading = `${edition.title[lang]}: ${w.title}`
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(heading)}</title>
<style>${auditStyle}</style>
</head>
<body>
<div class="page">
<header>
<p class="top"><span>${escaped(edition.publisher[lang])}</span><a class="lang" href="${auditFile(other)}" hreflang="${other}" lang="${other}">${w.other}</a></p>
<h1>${escaped(heading)}</h1>
<p class="soft">${escaped(`${edition.id} ${edition.version}, ${edition.time}`)}</p>
</header>
<main>
<div class="verdict ${verdict.kind}">
<strong>${verdictTexts[verdict.kind].word[lang]}</strong>
<p>${verdictTexts[verdict.kind].text[lang]}</p>
<p>${marks(say, verdict)}${verdict.concern + verdict.look + verdict.note > 0 ? "." : ""} <span class="soft">${w.counts(verdict.applied, verdict.of)}.</span></p>
</div>
${firstThings(steps, say)}
${summary(steps, say)}
${runs(steps)
  .map((run) => sections(run, document, say))
  .join("\n")}
<h2>${w.beyond}</h2>
<ul>
${w.beyondTexts.map((each) => `<li>${prose(each)}</li>`).join("\n")}
</ul>
<p class="soft">${w.limits}</p>
</main>
</div>
</body>
</html>
`
}

/** How many findings there are of each weight. */
function marks(say: Say, counts: Readonly<Record<AuditSeverity, number>>): string {
  return severities
    .filter((each) => counts[each] > 0)
    .map((each) => `<span class="mark ${each}">${count(say, each, counts[each])}</span>`)
    .join(", ")
}

function count({ lang }: Say, severity: AuditSeverity, n: number): string {
  const word = severityTexts[severity][lang]
  if (lang === "ko") return `${word} ${n}건`
  if (n === 1) return `1 ${word}`
  return severity === "look" ? `${n} second looks` : `${n} ${word}s`
}

/** The weightiest findings, one of each kind, at most five. */
function firstThings(steps: readonly WordedStep[], say: Say): string {
  const all = steps.flatMap((step) => (step.applied ? byKind(step.findings) : []))
  const first = severities
    .slice(0, 2)
    .flatMap((severity) => all.filter(([finding]) => finding?.severity === severity))
    .slice(0, 5)
  if (first.length === 0) return ""
  const lines = first.flatMap((findings) => lineOf(findings, say))
  return `<h2>${words[say.lang].first}</h2>\n<ul>\n${lines.join("\n")}\n</ul>`
}

function lineOf([first, ...others]: readonly WordedFinding[], say: Say): readonly string[] {
  if (first === undefined) return []
  const { code, severity, found } = first
  const more = others.length === 0 ? "" : ` <span class="soft">(${words[say.lang].alike(others.length)})</span>`
  const title = findingTexts[code].title[say.lang]
  return [`<li><a class="mark ${severity}" href="#found-${code}">${title}</a>: ${prose(say.text(found))}${more}</li>`]
}

function summary(steps: readonly WordedStep[], say: Say): string {
  const w = words[say.lang]
  const rows = steps.map((step) => {
    const name = `<th scope="row"><a href="#${step.id}">${say.text(step.title)}</a></th>`
    return `<tr>${name}<td>${say.text(step.asks)}</td><td>${resultOf(step, say)}</td></tr>`
  })
  return `<section class="scroll" tabindex="0" aria-label="${w.step}"><table class="summary">
<thead><tr><th scope="col">${w.step}</th><th scope="col">${w.question}</th><th scope="col">${w.result}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></section>`
}

function resultOf(step: WordedStep, say: Say): string {
  const w = words[say.lang]
  if (!step.applied) return `<span class="none">${w.notApplied}</span>`
  const of = (severity: AuditSeverity) => step.findings.filter((each) => each.severity === severity).length
  const found = marks(say, { concern: of("concern"), look: of("look"), note: of("note") })
  return found === "" ? `<span class="note">${w.sound}</span>` : found
}

/** Steps one after the other that cannot be applied for the same reason are told together. */
function runs(steps: readonly WordedStep[]): readonly (readonly WordedStep[])[] {
  const all: WordedStep[][] = []
  for (const step of steps) {
    const before = all.at(-1)?.[0]
    if (before && !before.applied && !step.applied && before.why === step.why) all.at(-1)?.push(step)
    else all.push([step])
  }
  return all
}

function sections(run: readonly WordedStep[], document: AuditDocument, say: Say): string {
  const [first] = run
  if (first === undefined) return ""
  if (run.length === 1 || first.applied) return section(first, document, say)
  const titles = run.map(({ id, title }) => `<span id="${id}">${say.text(title)}</span>`).join(", ")
  return `<section>\n<h2>${titles}</h2>\n<p>${words[say.lang].notAppliedBecause}: ${prose(say.text(first.reason))}</p>\n</section>`
}

function section(step: WordedStep, document: AuditDocument, say: Say): string {
  const w = words[say.lang]
  const head = `<section aria-labelledby="${step.id}">
<h2 id="${step.id}">${say.text(step.title)}</h2>
<p class="soft">${say.text(step.asks)} (${w.handbook(stepTexts[step.id].handbook)})</p>`
  if (!step.applied) return `${head}\n<p>${w.notAppliedBecause}: ${prose(say.text(step.reason))}</p>\n</section>`
  const found = byKind(step.findings).map((findings) => kind(findings, say))
  const body = found.length === 0 ? `<p>${w.nothing}</p>` : found.join("\n")
  return `${head}\n${body}\n${exhibits(step.id, document, say)}\n</section>`
}

/** The weightiest kinds first. */
function byKind(findings: readonly WordedFinding[]): readonly (readonly WordedFinding[])[] {
  const kinds = new Map<AuditCode, WordedFinding[]>()
  for (const finding of findings) kinds.set(finding.code, [...(kinds.get(finding.code) ?? []), finding])
  const weight = ([first]: readonly WordedFinding[]) => severities.indexOf(first?.severity ?? "note")
  return [...kinds.values()].toSorted((a, b) => weight(a) - weight(b))
}

/** All findings of one kind: what was found of each, and once why it matters and what to try. */
function kind(findings: readonly WordedFinding[], say: Say): string {
  const [first] = findings
  if (first === undefined) return ""
  const w = words[say.lang]
  const { code, severity, why, hint } = first
  const listed = findings.slice(0, mostListed).map(({ found }) => `<li>${prose(say.text(found))}</li>`)
  const rest = findings.length - listed.length
  const more = rest > 0 ? [`<li class="soft">${w.more(rest)}</li>`] : []
  return `<div class="found ${severity}">
<h3 id="found-${code}">${findingTexts[code].title[say.lang]} <span class="mark ${severity}">(${severityTexts[severity][say.lang]})</span></h3>
<ul>
${[...listed, ...more].join("\n")}
</ul>
<dl><dt>${w.why}</dt><dd>${prose(say.text(why))}</dd><dt>${w.hint}</dt><dd>${prose(say.text(hint))}</dd></dl>
</div>`
}
