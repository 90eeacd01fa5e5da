import { type ErrorComponentProps, useRouter } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { LoadError } from "../data/index.ts"
import { useText } from "../text/index.ts"
import { shellTexts } from "../text/shell.ts"
import { useLang } from "./page-context.ts"
import { place } from "./place.ts"
import { useTitle } from "./use-title.ts"

/** What stands in the place of a page while it comes: the height of a heading and a table, so that nothing jumps. */
export function Pending(): ReactNode {
  const t = useText(shellTexts)
  return (
    <div className="pending" role="status">
      <span className="unseen">{t.loading}</span>
      <div className="skeleton pending-title" />
      <div className="skeleton pending-lead" />
      <div className="skeleton pending-body" />
    </div>
  )
}

/** Content of the page for an address that nothing stands behind. */
export function NotFound(): ReactNode {
  const t = useText(shellTexts)
  const lang = useLang()
  useTitle(t.notFound)
  return (
    <div className="prose">
      <h1>{t.notFound}</h1>
      <p className="lead">{t.notFoundHelp}</p>
      <p>
        <a href={place().href(`/${lang}/`)}>{t.toGallery}</a>
      </p>
    </div>
  )
}

/** Content of the page when the data did not come, or a page broke. */
export function Failed({ error }: ErrorComponentProps): ReactNode {
  const isMissing = error instanceof LoadError && error.status === 404
  return isMissing ? <NotFound /> : <Broken reason={error instanceof Error ? error.message : String(error)} />
}

function Broken({ reason }: { reason: string }): ReactNode {
  const t = useText(shellTexts)
  const router = useRouter()
  useTitle(t.failed)
  return (
    <div className="prose">
      <h1>{t.failed}</h1>
      <p className="lead">{t.failedHelp}</p>
      <p className="small quiet">{reason}</p>
      <p>
        <button type="button" onClick={() => void router.invalidate()}>
          {t.again}
        </button>
      </p>
    </div>
  )
}
