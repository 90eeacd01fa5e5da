import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { PartBar } from "../../charts/index.ts"
import { homeTexts } from "../../text/home.ts"
import { useText } from "../../text/index.ts"
import { keySentences } from "../../view/home.ts"

/** What the edition is and how far it can be trusted: sentences from its numbers, each with what it rests on. */
export function KeySentences(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(homeTexts)
  const pages = {
    units: { href: paths.units(), name: t.fromUnits },
    ranking: { href: paths.ranking(), name: t.fromRanking },
    robustness: { href: paths.robustness(), name: t.fromRobustness },
    agreement: { href: paths.method("agreement"), name: t.fromAgreement },
    strengths: { href: paths.method("strengths"), name: t.fromAgreement },
    findings: { href: paths.findings(), name: t.fromFindings },
  }
  return (
    <ul className="key-sentences plain-list">
      {keySentences(view, lang).map(({ text, from, part }) => (
        <li key={text}>
          {text}{" "}
          <a className="small key-from" href={pages[from].href}>
            {pages[from].name}
          </a>
          {part !== null && (
            <div className="key-part">
              <PartBar {...part} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
