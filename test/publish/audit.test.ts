import assert from "node:assert/strict"
import { test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import { HtmlValidate } from "html-validate"
import {
  type AuditDocument,
  type AuditFinding,
  auditSeverity,
  auditSteps,
  langs,
  nodeId,
  period,
  unitId,
} from "../../src/model/index.ts"
import { findingTexts } from "../../src/publish/audit/finding-texts.ts"
import { severityTexts, stepTexts, verdictTexts, whyNotTexts } from "../../src/publish/audit/step-texts.ts"
import { auditPage, wordedSteps } from "../../src/publish/index.ts"
import { auditOf } from "../engine/audited.ts"
import { readText } from "../house/source.ts"

const both = (text: string) => ({ en: text, ko: text })
const [a, b, g, u] = [nodeId("a1"), nodeId("a2"), nodeId("a"), unitId("u1")]

/** One finding of every kind; the compiler refuses a list without one. */
const examples: { readonly [C in AuditFinding["code"]]: Extract<AuditFinding, { code: C }>["params"] } = {
  "no-definition": { nodes: [a, b] },
  "single-member": { group: g, node: a },
  "no-scores": { node: a, why: "unanchored" },
  "many-zeros": { node: a, zeros: 12, values: 20 },
  "few-distinct": { node: a, distinct: 3, values: 20 },
  "indicator-gaps": { node: a, values: 5, units: 20 },
  unscored: { node: g, units: [u] },
  "unit-gaps": { unit: u, values: 2, indicators: 12 },
  "block-missing": { unit: u, group: g, indicators: 4 },
  imputed: { cells: 7, share: 0.07 },
  outliers: { node: a, skewness: 4, kurtosis: 18, unit: u },
  "outliers-tamed": { node: a, before: 4, after: 0.1 },
  "negative-pair": { group: g, pair: [a, b], r: -0.62 },
  "redundant-pair": { group: g, pair: [a, b], r: 0.97 },
  "redundant-across": { pair: [a, b], r: 0.97 },
  "against-dimension": { node: a, group: g, r: -0.2 },
  "nearer-elsewhere": { node: a, own: g, ownR: 0.3, other: b, otherR: 0.6 },
  "low-alpha": { group: g, alpha: 0.41, members: 4 },
  "several-components": { group: g, components: 2, first: 0.45 },
  "few-cases": { group: g, rows: 5, members: 4 },
  "no-weight": { node: a, group: g },
  "says-less": { node: a, group: g, share: 0.25, say: 0.04 },
  "says-more": { node: a, group: g, share: 0.25, say: 0.7 },
  compensates: { node: g, mean: 6.3, unit: u, change: 25 },
  "nothing-varied": {},
  "wide-intervals": { node: g, width: 12, units: 20 },
  "wide-orders": { node: g, width: 12, units: 20 },
  "outside-interval": { node: g, units: [u] },
  "lost-scores": { node: g, units: [u], draws: 12 },
  "moves-most": { node: g, factor: both("mean"), total: 0.7, next: 0.2 },
  "largest-scenario": { node: g, options: [both("geometric")], change: 3.2 },
  "leads-most": { node: g, element: a, change: 4.1 },
  "no-effect": { node: g, element: a },
  "not-tried": { settings: ["weights", "normalise", "aggregate", "impute"] },
  "follows-size": { node: g, measure: "population", r: 0.81, pairs: 20 },
}

// Entries of a record lose which params belong to which code.
const findings = Object.entries(examples).map(([code, params]) => ({ code, params }) as AuditFinding)

function documentOf(title: string, every: readonly AuditFinding[] = findings): AuditDocument {
  const made = auditOf((all) => Object.assign(all, { a2: all.a1!.map((x) => -x) }))
  const nodes = [
    ...["a", "b", "c"].flatMap((name) => [1, 2, 3, 4].map((k) => `${name}${k}`)),
    "a",
    "b",
    "c",
    "top",
  ].map((id) => ({ id: nodeId(id), title: both(`${title} ${id}`) }))
  const units = Array.from({ length: 80 }, (_, i) => ({ id: unitId(`u${i + 1}`), name: both(`${title} u${i + 1}`) }))
  const steps = auditSteps.map((id) =>
    id === "outside"
      ? { id, applied: false as const, why: "no-outside" as const }
      : { id, applied: true as const, findings: id === "correlations" ? every : [] },
  )
  return {
    format: "cityindex-audit/1",
    hashes: { edition: "", method: "" },
    edition: { id: "made", version: "1.0.0", title: both(title), publisher: both(title), time: period("2019") },
    nodes,
    units,
    ...made,
    steps: wordedSteps({ steps }, { nodes, units }),
  }
}

test("every finding, step, reason and verdict is told in both languages, without a hole in its sentence", () => {
  const { steps } = documentOf("T")
  const worded = steps.flatMap((step) => (step.applied ? step.findings : []))
  assert.equal(worded.length, Object.keys(auditSeverity).length)
  const texts = [
    ...worded.flatMap(({ found, why, hint }) => [found, why, hint]),
    ...Object.values(findingTexts).map(({ title }) => title),
    ...Object.values(stepTexts).flatMap(({ title, asks }) => [title, asks]),
    ...Object.values(whyNotTexts),
    ...Object.values(severityTexts),
    ...Object.values(verdictTexts).flatMap(({ word, text }) => [word, text]),
  ]
  for (const { en, ko } of texts) {
    assert.doesNotMatch(en + ko, /undefined|NaN|null|\[object/)
    assert.match(ko, /[가-힣]/, en)
    assert.doesNotMatch(en, /[가-힣]/, en)
  }
})

test("a list of more than eight names is cut and counted", () => {
  const units = Array.from({ length: 10 }, (_, i) => unitId(`u${i + 1}`))
  const [step] = documentOf("T", [{ code: "unscored", params: { node: g, units } }]).steps.filter(
    (each) => each.applied && each.findings.length > 0,
  )
  assert.ok(step?.applied)
  const eight = units.slice(0, 8).map((unit) => `T ${unit}`)
  assert.equal(step.findings[0]?.found.en, `“T a”: 10 units have no score (${eight.join(", ")}, and 2 more).`)
  assert.equal(step.findings[0]?.found.ko, `‘T a’: 점수가 없는 대상이 10개입니다(${eight.join(", ")} 외 2개).`)
})

test("a document with every finding is one that the schema allows", () => {
  const isAudit = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readText("schema/audit.schema.json")))
  assert.ok(isAudit(JSON.parse(JSON.stringify(documentOf("T")))), JSON.stringify(isAudit.errors))
})

test("the page is valid HTML in both languages, loads nothing, runs nothing and links to its twin", () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] })
  for (const lang of langs) {
    const html = auditPage(documentOf("Made index"), lang)
    const { results } = validator.validateStringSync(html)
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
      [],
    )
    assert.doesNotMatch(html, /<script|<link|src=|https?:/)
    assert.match(html, new RegExp(`href="audit.${lang === "ko" ? "en" : "ko"}.html"`))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target)
  }
})

test("titles that look like markup stay text", () => {
  const hostile = `</title><script>alert(1)</script><img src=x onerror="a('b')">&amp;`
  const html = auditPage(documentOf(hostile), "en")
  assert.doesNotMatch(html, /<script|<img/)
  assert.ok(html.includes("&lt;/title&gt;&lt;script&gt;"))
  assert.ok(html.includes("&amp;amp;"))
})

test("steps in a row that cannot be applied for one reason are told once, and each can be linked to", () => {
  const none = auditSteps.map((id) => ({ id, applied: false as const, why: "no-scores" as const }))
  const made = documentOf("T")
  const html = auditPage({ ...made, steps: wordedSteps({ steps: none }, made) }, "en")
  assert.equal(html.split(whyNotTexts["no-scores"].en).length, 2)
  for (const id of auditSteps) assert.ok(html.includes(`id="${id}"`), id)
})
