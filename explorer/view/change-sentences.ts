import type { Lang } from "../../src/model/index.ts"
import { balanceSentence, doubtSentence, inPeriod, partsSentence, sameMethod, sampleSentence } from "../text/changes.ts"
import { movedSentence } from "../text/charts.ts"
import type { ChangeRow, PeriodChanges } from "./changes.ts"
import type { IndexView } from "./index-view.ts"

/** How many of those highlighted are told of in sentences. */
const mostTold = 3

/** What changed, in sentences made from the numbers; of those chosen, or of whom the sample moved most. */
export function changeSentences(
  view: IndexView,
  changes: PeriodChanges,
  chosen: readonly string[],
  lang: Lang,
): readonly string[] {
  const { rows, ranked } = changes
  if (rows.length === 0) return []
  const noun = view.doc.edition.unitNoun
  const [from, to] = [inPeriod(changes.from, lang), inPeriod(changes.to, lang)]
  const common = rows.flatMap((row) => (row.common === null ? [] : [{ ...row.common, name: row.unit.name[lang] }]))
  const byGain = common.toSorted((a, b) => b.gain - a.gain)
  const [first, last] = [byGain[0], byGain.at(-1)]
  const count = (verdict: ChangeRow["verdict"]) => rows.filter((row) => row.verdict === verdict).length
  const balance = {
    n: common.length,
    rose: common.filter(({ gain }) => gain > 0).length,
    fell: common.filter(({ gain }) => gain < 0).length,
  }
  return [
    sampleSentence({ from, to, ranked: { ...ranked, both: rows.length } }, noun, lang),
    ...(common.length === 0
      ? []
      : [
          balanceSentence(balance, lang),
          `${movedSentence(first && first.gain > 0 ? first : null, last && last.gain < 0 ? last : null, lang)}.`,
        ]),
    doubtSentence({ moved: count("moved"), open: count("open") }, lang),
    ...toldOf(rows, chosen).map((row) =>
      partsSentence(
        { name: row.unit.name[lang], from: Number(row.from.rank), to: Number(row.to.rank), ...row.parts },
        noun,
        lang,
      ),
    ),
    sameMethod[lang],
  ].filter((sentence) => sentence !== null)
}

type SplitRow = ChangeRow & { readonly parts: NonNullable<ChangeRow["parts"]> }

/** Those chosen; without any, the one whose rank the sample moved most, as an example of why ranks do not compare. */
function toldOf(rows: readonly ChangeRow[], chosen: readonly string[]): readonly SplitRow[] {
  const split = rows.filter((row): row is SplitRow => row.parts !== null)
  const own = split.filter(({ unit }) => chosen.includes(unit.id))
  if (own.length > 0) return own.slice(0, mostTold)
  const bySample = ({ parts: { left, joined } }: SplitRow) => Math.abs(left + joined)
  const most = split.toSorted((a, b) => bySample(b) - bySample(a))[0]
  return most !== undefined && bySample(most) > 0 ? [most] : []
}
