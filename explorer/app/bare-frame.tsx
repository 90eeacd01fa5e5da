import { useParams } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { Mark } from "./mark.tsx"
import { isLang } from "./page-context.ts"
import { place } from "./place.ts"
import { preferredLang } from "./preferred-lang.ts"
import { Shell } from "./shell.tsx"

/** The frame of pages that stand outside an edition: the gallery, and what is shown when there is no edition. */
export function BareFrame({ children }: { children: ReactNode }): ReactNode {
  const { lang: given } = useParams({ strict: false })
  const lang = isLang(given) ? given : preferredLang(navigator.languages)
  return (
    <Shell
      lang={lang}
      head={
        <a className="brand brand-named" href={place().href(`/${lang}/`)}>
          <Mark /> cityindex
        </a>
      }
    >
      {children}
    </Shell>
  )
}
