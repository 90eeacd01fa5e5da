import { memo, type ReactNode, useId } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { isRanked, outline } from "../../view/structure.ts"
import { GroupField } from "./group-field.tsx"
import type { SortChange } from "./sort-head.tsx"

interface RankingControlsProps {
  readonly node: Node
  readonly group: string | undefined
  readonly find: string | undefined
  readonly sort: string | undefined
  readonly shown: number
  readonly all: number
  /** How many of all have a standing. */
  readonly ranked: number
  readonly patch: SortChange
}

function RankingControlsPlain({ node, group, find, sort, shown, all, ranked, patch }: RankingControlsProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(rankingTexts)
  const id = useId()
  const { edition } = view.doc
  return (
    <div className="controls">
      <label className="field" htmlFor={`${id}node`}>
        <span>{t.node}</span>
        <select
          id={`${id}node`}
          value={node.id}
          onChange={(event) =>
            patch({ node: event.target.value === edition.root ? undefined : event.target.value, sort: undefined })
          }
        >
          {outline(view)
            .filter(({ node: each }) => isRanked(view, each.id))
            .map(({ node: each, depth }) => (
              <option key={each.id} value={each.id}>
                {"\u2003".repeat(depth) + each.title[lang]}
              </option>
            ))}
        </select>
      </label>
      <GroupField group={group} patch={patch} />
      <label className="field" htmlFor={`${id}sort`}>
        <span>{t.sort}</span>
        <select
          id={`${id}sort`}
          value={sort === "name" ? "name" : sort === undefined ? "" : "member"}
          onChange={(event) => patch({ sort: event.target.value || undefined })}
        >
          <option value="">{t.byStanding}</option>
          <option value="name">{t.byName}</option>
          {sort !== undefined && sort !== "name" && (
            <option value="member">{view.node(sort)?.title[lang] ?? sort}</option>
          )}
        </select>
      </label>
      {all > 25 && (
        <label className="field" htmlFor={`${id}find`}>
          <span>{t.find}</span>
          <input
            id={`${id}find`}
            type="search"
            value={find ?? ""}
            placeholder={edition.unitNoun.one[lang]}
            onChange={(event) => patch({ find: event.target.value || undefined })}
          />
        </label>
      )}
      <p className="shown small quiet" role="status">
        {t.shown(shown, all)}
        {ranked < all && ` · ${t.ranked(ranked, all - ranked)}`}
      </p>
    </div>
  )
}

/** Node picker, group filter, text filter, order: each is part of the address. Stands still while weights move. */
export const RankingControls = memo(RankingControlsPlain)
