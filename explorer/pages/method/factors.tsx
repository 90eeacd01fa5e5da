import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { factorText } from "../../text/factor.ts"
import { useText } from "../../text/index.ts"
import { methodTexts } from "../../text/method.ts"

/** What the draws vary, one line for each uncertain input. */
export function Factors(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(methodTexts)
  const { draws, seed, factors } = view.doc.method.robustness
  const titleOf = (id: string) => view.doc.nodes.find((node) => node.id === id)?.title[lang] ?? id
  if (factors.length === 0) return <p className="prose">{t.nothingVaries}</p>
  return (
    <>
      <p className="prose">{t.drawsText(draws, seed)}</p>
      <ul className="prose">
        {factors.map((factor) => (
          <li key={factor.id}>
            <strong>{factor.title[lang]}</strong>: {factorText(factor, lang, titleOf)}
          </li>
        ))}
      </ul>
      <p className="prose">{t.intervalText}</p>
    </>
  )
}
