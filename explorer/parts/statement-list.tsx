import type { ReactNode } from "react"
import type { Plain, Statement } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"
import { Fold } from "./fold.tsx"
import { SourceLine } from "./source-line.tsx"
import { UnitLinks } from "./unit-links.tsx"

interface StatementListProps {
  readonly statements: readonly Plain<Statement>[]
  /** Names the node of each, where they come from several. */
  readonly withNode?: boolean
}

/** So many statements that are only quoted stand open; more are folded. */
const openQuotes = 2

/**
 * What a source says about where units stand: in our words, with what it was read as and the line it stands on. Those
 * that say something about ranks come first; those only quoted are folded where there are many.
 */
export function StatementList({ statements, withNode = false }: StatementListProps): ReactNode {
  const { view } = usePage()
  const t = useText(partTexts)
  const isQuote = (statement: Plain<Statement>) => view.statementKind(statement.kind)?.meaning.kind === "none"
  const quotes = statements.filter(isQuote)
  const others = statements.filter((statement) => !isQuote(statement))
  if (others.length === 0 || quotes.length <= openQuotes)
    return <Statements statements={[...others, ...quotes]} withNode={withNode} />
  return (
    <>
      <Statements statements={others} withNode={withNode} />
      <Fold summary={t.quoted(quotes.length)}>
        <Statements statements={quotes} withNode={withNode} />
      </Fold>
    </>
  )
}

function Statements({ statements, withNode }: Required<StatementListProps>): ReactNode {
  const { lang, view, paths } = usePage()
  return (
    <ul className="rows statements">
      {statements.map((statement) => {
        const kind = view.statementKind(statement.kind)
        const node = view.node(statement.node)
        return (
          <li key={statement.id} id={`statement-${statement.id}`} className="statement">
            <div>
              <p>{statement.text[lang]}</p>
              {statement.note && <p className="small quiet">{statement.note[lang]}</p>}
            </div>
            <p className="small quiet">
              {withNode && node && (
                <>
                  <a href={paths.node(node.id)}>{node.title[lang]}</a>{" "}
                </>
              )}
              <span className="tag">{kind?.label[lang] ?? statement.kind}</span>{" "}
              <UnitLinks units={statement.units} node={statement.node} />
            </p>
            <SourceLine source={statement.source} place={statement.place} />
          </li>
        )
      })}
    </ul>
  )
}
