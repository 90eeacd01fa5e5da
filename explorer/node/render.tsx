import { createMemoryHistory, RouterProvider } from "@tanstack/react-router"
import { renderToStaticMarkup } from "react-dom/server"
import { makeRouter } from "../app/router.tsx"
import { renderedTitle } from "../app/use-title.ts"

export interface Rendered {
  /** What stands inside `#app`. */
  readonly markup: string
  readonly title: string
}

const history = createMemoryHistory({ initialEntries: ["/"] })
const router = makeRouter(history)

/**
 * One page by its inner address, as markup without a script. What pages ask for must be at hand already, and `place` must
 * be that of the page: it is asked while the page is rendered.
 */
export async function render(inner: string): Promise<Rendered> {
  history.replace(inner)
  await router.load()
  const markup = renderToStaticMarkup(<RouterProvider router={router} />)
  // What suspended or broke would leave a page half empty for good.
  if (/class="(?:pending|skeleton)\b/.test(markup)) throw new Error(`${inner} was not rendered whole`)
  const failed = router.state.matches.find((match) => match.status !== "success")
  if (failed) throw new Error(`${inner} was not rendered: ${failed.status}: ${String(failed.error)}`)
  return { markup, title: renderedTitle() }
}
