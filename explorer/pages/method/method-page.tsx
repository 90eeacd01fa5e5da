import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { useTitle } from "../../app/use-title.ts"
import { ChangesLink } from "../../parts/changes-link.tsx"
import { Section } from "../../parts/section.tsx"
import { TermLinks } from "../../parts/term-links.tsx"
import { useText } from "../../text/index.ts"
import { methodTexts } from "../../text/method.ts"
import { statusName } from "../../text/values.ts"
import { termsOfMethod } from "../../view/terms.ts"
import { Agreement } from "./agreement.tsx"
import { Factors } from "./factors.tsx"
import { Imputation } from "./imputation.tsx"
import { Preparation } from "./preparation.tsx"
import { Qualifiers } from "./qualifiers.tsx"
import { StatementKinds } from "./statement-kinds.tsx"
import { Structure } from "./structure.tsx"
import { Weights } from "./weight-tree.tsx"
import { Worked } from "./worked.tsx"
import "./method.css"

/** The method of the edition, written out from the value that computed its numbers. */
export function MethodPage(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(methodTexts)
  const { edition, method } = view.doc
  useTitle(t.title, edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
        <TermLinks terms={termsOfMethod(view)} />
      </div>
      <Preparation />
      <Structure />
      <Weights />
      <Imputation />
      <Worked />
      <Agreement />
      <StatementKinds />
      <Qualifiers />
      {view.doc.periods.length > 1 && method.indicators.length > 0 && (
        <Section id="panel" title={t.panel}>
          <p className="prose">
            {(method.panel === "together" ? t.panelTogether : t.panelApart)(view.doc.periods.length)}
          </p>
          <ChangesLink />
        </Section>
      )}
      <Section id="absent" title={t.absent}>
        <p className="prose">
          {statusName(edition.absent.status, lang)}
          {edition.absent.note && ` (${edition.absent.note[lang].replace(/[.]$/, "")})`}.
        </p>
      </Section>
      {method.dimensions.length > 0 && (
        <Section id="robustness" title={t.robustness}>
          <Factors />
          <p className="prose">
            <a href={paths.robustness()}>{t.robustnessPage}</a>
          </p>
        </Section>
      )}
    </>
  )
}
