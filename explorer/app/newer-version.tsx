import { type ReactNode, useEffect, useState } from "react"
import { useText } from "../text/index.ts"
import { siteTexts } from "../text/site.ts"
import { usePage } from "./page-context.ts"
import { place } from "./place.ts"

/**
 * A published page never changes, and yet its reader is told when it has a successor: the list of versions above it is
 * asked. Nothing where there is none, where the list does not come, or where pages come from a server.
 */
export function NewerVersion(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(siteTexts)
  const [newest, setNewest] = useState<string | null>(null)
  const version = place().version
  const list = version?.versionsList
  useEffect(() => {
    if (list === undefined) return
    let isWanted = true
    fetch(list)
      .then((response) => (response.ok ? response.json() : null))
      .then((found: { readonly newest?: string } | null) => {
        if (isWanted) setNewest(found?.newest ?? null)
      })
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [list])
  if (!version || newest === null || newest === view.doc.edition.version) return null
  const href = version.versionsPage.replace(/versions\.html$/, `${encodeURIComponent(newest)}/${lang}/index.html`)
  return (
    <p className="newer-version">
      {t.newer(newest)} <a href={href}>{t.toNewer}</a>
    </p>
  )
}
