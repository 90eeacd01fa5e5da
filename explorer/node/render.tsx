import { createMemoryHistory, RouterProvider } from "@tanstack/react-router"
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server"
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
  if (/class="(?:pending|skeleton)\b/.test(markup))
    throw new Error(`${inner} was not rendered whole: ${String(await whatBroke())}`)
  const failed = router.state.matches.find((match) => match.status !== "success")
  if (failed) throw new Error(`${inner} was not rendered: ${failed.status}: ${String(failed.error)}`)
  return { markup, title: renderedTitle() }
}

/** Why the page of now is not whole: markup alone leaves out what broke, a stream is told of it. */
const whatBroke = (): Promise<unknown> =>
  new Promise((tell) => {
    const { abort } = renderToPipeableStream(<RouterProvider router={router} />, {
      onError: (error) => {
        tell(error)
        abort()
      },
      onAllReady: () => tell("something waits for what is not at hand"),
    })
  })
