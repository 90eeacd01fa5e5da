import { useLoaderData } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { EditionCard } from "../../../src/model/index.ts"
import { BareFrame } from "../../app/bare-frame.tsx"
import { useLang } from "../../app/page-context.ts"
import { pathsOf } from "../../app/paths.ts"
import { place } from "../../app/place.ts"
import { useTitle } from "../../app/use-title.ts"
import { galleryTexts } from "../../text/gallery.ts"
import { formatNumber, useText } from "../../text/index.ts"
import { cardFacts } from "../../view/gallery.ts"
import { EditionPicture } from "./edition-picture.tsx"
import "./gallery.css"

export function GalleryPage(): ReactNode {
  const editions = useLoaderData({ from: "/$lang/" })
  return (
    <BareFrame>
      <Gallery editions={editions} />
    </BareFrame>
  )
}

function Gallery({ editions }: { editions: readonly EditionCard[] }): ReactNode {
  const lang = useLang()
  const t = useText(galleryTexts)
  useTitle(t.title)
  return (
    <>
      <div className="page-head">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {editions.length === 0 && <p className="empty">{t.none}</p>}
      <ul className="editions">
        {editions.map((edition) => (
          <Card key={edition.id} edition={edition} />
        ))}
      </ul>
      <section className="gallery-tools" aria-labelledby="tools">
        <h2 id="tools">{t.tools}</h2>
        <p>
          <a className="gallery-tool" href={place().href(`/${lang}/new`)}>
            {t.create}
          </a>{" "}
          {t.createAbout}
        </p>
        <p>
          <a className="gallery-tool" href={place().href(`/${lang}/forensics`)}>
            {t.forensics}
          </a>{" "}
          {t.forensicsAbout}
        </p>
      </section>
    </>
  )
}

function Card({ edition }: { edition: EditionCard }): ReactNode {
  const lang = useLang()
  const t = useText(galleryTexts)
  const { recomputed, counts } = edition
  return (
    <li className="edition">
      <div>
        <p className="edition-by">
          {edition.publisher[lang]} · {edition.time}
        </p>
        <h2>
          <a href={pathsOf(place().href, lang, edition.id).home()}>{edition.title[lang]}</a>
        </h2>
        <p className="edition-summary">{edition.summary[lang]}</p>
        <p className="edition-trust">
          {recomputed
            ? t.recomputed(recomputed.equal, recomputed.compared)
            : counts.statements > 0
              ? t.noScores
              : t.notPublished}
        </p>
      </div>
      <div>
        <EditionPicture edition={edition} />
        <dl className="edition-counts">
          {cardFacts(edition, lang, t).map(({ label, count }) => (
            <div key={label}>
              <dd className="number">{formatNumber(count, lang)}</dd>
              <dt>{label}</dt>
            </div>
          ))}
        </dl>
      </div>
    </li>
  )
}
