import type { ReactNode } from "react"
import type { Plain, Statement as StatementRow } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { placeIn } from "../view/labels.ts"

/** A statement in our words, what it was read as, whom it names and where it stands. */
export function Statement({ statement }: { statement: Plain<StatementRow> }): ReactNode {
  const { lang, view } = usePage()
  const facts = [
    view.statementKind(statement.kind)?.label[lang] ?? statement.kind,
    statement.units.map((id) => view.unit(id)?.name[lang] ?? id).join(", "),
    placeIn(view.source(statement.source), statement.place, lang),
  ]
  return (
    <>
      <p>{statement.text[lang]}</p>
      <p className="record-codes">{facts.filter((text) => text !== "").join(" · ")}</p>
    </>
  )
}
