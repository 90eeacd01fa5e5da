import type { ReactNode } from "react"
import type { Finding } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { findingKindKeys } from "../parts/finding-list.tsx"
import { findingsTexts } from "../text/findings.ts"
import { textsIn, useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"
import { reportTexts } from "../text/report.ts"
import { sourceText } from "../view/labels.ts"
import { Flow } from "./frame.tsx"
import type { Part } from "./part.ts"
import type { Setting } from "./setting.ts"

/** Everything that a reader of the sources should know, each with its kind, its text and its places. */
export function findingsPart({ view, lang, paths, printed }: Setting): Part {
  const t = textsIn(reportTexts, lang)
  const f = textsIn(findingsTexts, lang)
  const { findings } = view.doc
  return {
    heads: [{ name: "findings", about: t.findings, address: printed(paths.findings()) }],
    entries: [{ id: "part-findings", title: t.findings, level: 1 }],
    pages: (
      <Flow name="findings" head="findings">
        <h1 id="part-findings">{t.findings}</h1>
        <p className="lead">{findings.length === 0 ? t.findingsNone : f.lead}</p>
        <div className="findings">
          {findings.map((finding) => (
            <FindingEntry key={finding.id} finding={finding} />
          ))}
        </div>
      </Flow>
    ),
  }
}

function FindingEntry({ finding }: { finding: Finding }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(partTexts)
  const about = [
    ...finding.nodes.map((id) => view.node(id)?.title[lang] ?? id),
    ...finding.units.map((id) => view.unit(id)?.name[lang] ?? id),
  ]
  const facts = [about.join(", "), sourceText(view, finding.source, finding.places.join(";"), lang)]
  return (
    <section className="finding" id={`finding-${finding.id}`}>
      <p>
        <span className="tag">{t[findingKindKeys[finding.kind]]}</span>
      </p>
      <h2>{finding.title[lang]}</h2>
      <p className="small">{finding.text[lang]}</p>
      <p className="record-codes">{facts.filter((text) => text !== "").join(" · ")}</p>
    </section>
  )
}
