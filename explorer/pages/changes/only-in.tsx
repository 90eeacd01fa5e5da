import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Fold } from "../../parts/fold.tsx"
import { UnitLinks } from "../../parts/unit-links.tsx"
import { changesTexts, inPeriod } from "../../text/changes.ts"
import { useText } from "../../text/index.ts"
import type { PeriodChanges } from "../../view/changes.ts"

/** Who has a rank in one of the two periods alone. */
export function OnlyIn({ changes: { from, to, left, joined } }: { changes: PeriodChanges }): ReactNode {
  const { lang } = usePage()
  const t = useText(changesTexts)
  const list = (period: string, units: readonly Unit[]) =>
    units.length > 0 && (
      <Fold summary={t.only(inPeriod(period, lang), units.length)}>
        <p className="small quiet">{t.onlyAbout}</p>
        <p className="prose">
          <UnitLinks units={units.map(({ id }) => id)} />
        </p>
      </Fold>
    )
  return (
    <div className="changes-only">
      {list(from, left)}
      {list(to, joined)}
    </div>
  )
}
