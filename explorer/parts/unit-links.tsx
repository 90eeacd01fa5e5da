import { Fragment, type ReactNode } from "react"
import { usePage } from "../app/page-context.ts"

interface UnitLinksProps {
  readonly units: readonly string[]
  /** With it, the links lead to where each unit's standing in this node comes from. */
  readonly node?: string
}

/** The names of units, separated by commas, each a link. */
export function UnitLinks({ units, node }: UnitLinksProps): ReactNode {
  const { lang, view, paths } = usePage()
  return units.map((id, k) => (
    <Fragment key={id}>
      {k > 0 && ", "}
      <a href={node === undefined ? paths.unit(id) : paths.cell(id, node)}>{view.unit(id)?.name[lang] ?? id}</a>
    </Fragment>
  ))
}
