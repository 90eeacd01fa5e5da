import { Outlet, useLocation, useRouter } from "@tanstack/react-router"
import { type ReactNode, useEffect, useRef } from "react"
import { type Lang, langs } from "../../src/model/index.ts"
import { textsIn } from "../text/index.ts"
import { shellTexts } from "../text/shell.ts"
import { followLink } from "./follow-links.ts"
import { LangContext } from "./page-context.ts"
import { inLanguage } from "./paths.ts"
import { place } from "./place.ts"
import { RouteFocus } from "./route-focus.tsx"

const names: Readonly<Record<Lang, { readonly short: string; readonly full: string }>> = {
  ko: { short: "KO", full: "한국어" },
  en: { short: "EN", full: "English" },
}

interface ShellProps {
  readonly lang: Lang
  /** Header of the edition, or of the gallery. */
  readonly head: ReactNode
  readonly foot?: ReactNode
  readonly children?: ReactNode
}

/** The frame of every page: skip link, header with the language switch, content, footer. */
export function Shell({ lang, head, foot, children }: ShellProps): ReactNode {
  const router = useRouter()
  const t = textsIn(shellTexts, lang)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  return (
    <LangContext value={lang}>
      {/* biome-ignore lint/a11y: clicks bubble from anchors, which the keyboard reaches; the frame itself takes none */}
      <div className="frame" ref={frame} onClick={(event) => followLink(router, event)}>
        <a className="skip" href="#content">
          {t.skip}
        </a>
        <header className="site-head">
          <div className="inner site-head-inner">
            {head}
            <LanguageSwitch lang={lang} label={t.languageNav} />
          </div>
        </header>
        <main className="inner" id="content" tabIndex={-1}>
          {children ?? <Outlet />}
        </main>
        {foot && (
          <footer className="site-foot">
            <div className="inner">{foot}</div>
          </footer>
        )}
        <RouteFocus />
      </div>
    </LangContext>
  )
}

function LanguageSwitch({ lang, label }: { lang: Lang; label: string }): ReactNode {
  const { href } = useLocation()
  return (
    <nav className="languages" aria-label={label}>
      {langs.toReversed().map((other) => (
        <a
          key={other}
          href={place().href(inLanguage(href, other) ?? `/${other}/`)}
          hrefLang={other}
          lang={other}
          aria-current={other === lang ? "true" : undefined}
          aria-label={`${names[other].short} ${names[other].full}`}
        >
          {names[other].short}
        </a>
      ))}
    </nav>
  )
}
