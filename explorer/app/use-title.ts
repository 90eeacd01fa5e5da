import { useEffect } from "react"

let last = ""

/** Sets the title of the window: the page first, then the edition, then the product. */
export function useTitle(...parts: readonly (string | undefined)[]): void {
  const title = [...parts.filter((part) => part !== undefined && part !== ""), "cityindex"].join(" · ")
  if (import.meta.env.SSR) last = title
  useEffect(() => {
    document.title = title
  }, [title])
}

/** The title of the page that was rendered last, where pages are rendered in advance and there is no window. */
export const renderedTitle = (): string => last
