import { Agreement } from "../pages/method/agreement.tsx"
import { Factors } from "../pages/method/factors.tsx"
import { Imputation } from "../pages/method/imputation.tsx"
import { Preparation } from "../pages/method/preparation.tsx"
import { Qualifiers } from "../pages/method/qualifiers.tsx"
import { StatementKinds } from "../pages/method/statement-kinds.tsx"
import { Structure } from "../pages/method/structure.tsx"
import { textsIn } from "../text/index.ts"
import { methodTexts } from "../text/method.ts"
import { reportTexts } from "../text/report.ts"
import { statusName } from "../text/values.ts"
import { Flow } from "./frame.tsx"
import type { Part } from "./part.ts"
import type { Setting } from "./setting.ts"
import { WorkedExample } from "./worked-example.tsx"

/** The method written out from the value that computed the numbers: the same sections as on its page of the explorer. */
export function methodPart({ view, lang, paths, printed }: Setting): Part {
  const t = textsIn(reportTexts, lang)
  const m = textsIn(methodTexts, lang)
  const { edition, method, periods } = view.doc
  return {
    heads: [{ name: "method", about: t.method, address: printed(paths.method()) }],
    entries: [{ id: "part-method", title: t.method, level: 1 }],
    pages: (
      <Flow name="method" head="method" className="method">
        <h1 id="part-method">{t.method}</h1>
        <p className="lead">{t.methodLead}</p>
        <Preparation />
        <Structure />
        <Imputation />
        <WorkedExample />
        <Agreement />
        <StatementKinds />
        <Qualifiers />
        {periods.length > 1 && method.indicators.length > 0 && (
          <section>
            <h2>{m.panel}</h2>
            <p className="prose">{(method.panel === "together" ? m.panelTogether : m.panelApart)(periods.length)}</p>
          </section>
        )}
        <section>
          <h2>{m.absent}</h2>
          <p className="prose">
            {statusName(edition.absent.status, lang)}
            {edition.absent.note && ` (${edition.absent.note[lang].replace(/[.]$/, "")})`}.
          </p>
        </section>
        {method.dimensions.length > 0 && (
          <section>
            <h2>{m.robustness}</h2>
            <Factors />
          </section>
        )}
      </Flow>
    ),
  }
}
