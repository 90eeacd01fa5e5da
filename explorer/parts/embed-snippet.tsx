import { useLocation } from "@tanstack/react-router"
import { type ReactNode, useId, useRef, useState } from "react"
import { place } from "../app/place.ts"
import { useText } from "../text/index.ts"
import { siteTexts } from "../text/site.ts"
import "./embed-snippet.css"

interface EmbedSnippetProps {
  /** Anchor of the chart on its page. */
  readonly chart: string
  readonly title: string
}

/** px that the citation below an embedded chart takes. */
const footHeight = 96

/**
 * HTML that shows a chart inside another page: as it is in this version for good, or always of the newest version. Only
 * published pages have charts as files, so a server offers none.
 */
export function EmbedSnippet({ chart, title }: EmbedSnippetProps): ReactNode {
  const t = useText(siteTexts)
  const { href } = useLocation()
  const box = useRef<HTMLDetailsElement>(null)
  const [height, setHeight] = useState(0)
  const addresses = import.meta.env.SSR ? null : (place().version?.embed(href, chart) ?? null)
  if (addresses === null) return null
  const measure = () => {
    const own = box.current?.offsetHeight ?? 0
    setHeight(Math.ceil((box.current?.closest("figure")?.offsetHeight ?? 0) - own + footHeight))
  }
  const snippet = (address: string) => {
    const src = new URL(address, window.location.href).href
    return `<iframe src="${quoted(src)}" title="${quoted(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`
  }
  return (
    <details className="embed-snippet" ref={box} onToggle={measure}>
      <summary>{t.embed}</summary>
      <Snippet label={t.embedFrozen} text={snippet(addresses.frozen)} />
      <Snippet label={t.embedLive} text={snippet(addresses.newest)} />
    </details>
  )
}

const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")

function Snippet({ label, text }: { label: string; text: string }): ReactNode {
  const t = useText(siteTexts)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState("")
  const copy = () => {
    // Without a secure connection a browser has no clipboard to offer: then the text is selected, to be copied by hand.
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))
    done.then(
      () => setSaid(t.copied),
      () => {
        area.current?.select()
        setSaid(t.copyFailed)
      },
    )
  }
  return (
    <div className="embed-way">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={area} readOnly rows={3} value={text} spellCheck={false} />
      <p>
        <button type="button" onClick={copy} aria-label={`${t.copy}: ${label}`}>
          {t.copy}
        </button>{" "}
        <span className="small quiet" role="status">
          {said}
        </span>
      </p>
    </div>
  )
}
