import { type ReactNode, useEffect, useRef, useState } from "react"
import type { EditionCard } from "../../../src/model/index.ts"
import { useLang } from "../../app/page-context.ts"
import { IntervalGrid, RankDoubt, widestDoubt } from "../../charts/index.ts"
import { indexAtHand, loadIndex } from "../../data/index.ts"
import { galleryTexts } from "../../text/gallery.ts"
import { useText } from "../../text/index.ts"
import { unitsCounted } from "../../text/sentences.ts"
import { type Sketch, sketch } from "../../view/sketch.ts"

const height = 96

/** An edition at a glance, drawn from its document once the card is on the screen. Nothing where it does not come. */
export function EditionPicture({ edition }: { edition: EditionCard }): ReactNode {
  const lang = useLang()
  const t = useText(galleryTexts)
  const place = useRef<HTMLElement>(null)
  const [drawn, setDrawn] = useState<Sketch | null>(() => {
    const view = indexAtHand(edition.id)
    return view && sketch(view)
  })
  useEffect(() => {
    const { current } = place
    if (!current || indexAtHand(edition.id)) return
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      loadIndex(edition.id).then(
        (view) => setDrawn(sketch(view)),
        () => setDrawn(null),
      )
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [edition.id])
  const units = unitsCounted(edition.counts.units, edition.unitNoun, lang)
  const label =
    drawn === null
      ? ""
      : drawn.kind === "ranks"
        ? t.pictureRanks(units, widestDoubt(drawn.rows))
        : t.pictureIntervals(units)
  return (
    <figure className="edition-picture" ref={place}>
      {drawn?.kind === "ranks" && <RankDoubt rows={drawn.rows} height={height} label={label} />}
      {drawn?.kind === "intervals" && <IntervalGrid n={drawn.n} rows={drawn.rows} height={height} label={label} />}
      {drawn && <figcaption className="small quiet">{label}</figcaption>}
    </figure>
  )
}
