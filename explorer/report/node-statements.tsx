import type { ReactNode } from "react"
import type { Node } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { Rest } from "./frame.tsx"
import { Statement } from "./statement.tsx"

/** What the source says about where units stand in a node; those first that say something about ranks. */
export function NodeStatements({ node }: { node: Node }): ReactNode {
  const { view } = usePage()
  const t = useText(reportTexts)
  const isQuote = (kind: string) => view.statementKind(kind)?.meaning.kind === "none"
  const statements = view.statementsOf(node.id).toSorted((a, b) => Number(isQuote(a.kind)) - Number(isQuote(b.kind)))
  if (statements.length === 0) return null
  return (
    <section className="block">
      <h3>{t.statements}</h3>
      <ul className="two-up small" data-spare="4">
        {statements.map((statement) => (
          <li key={statement.id} data-item="">
            <Statement statement={statement} />
          </li>
        ))}
      </ul>
      <Rest
        all={statements.length}
        here={statements.length}
        before={t.restBefore}
        after={t.restAfter}
        where={t.restAnnex}
      />
    </section>
  )
}
