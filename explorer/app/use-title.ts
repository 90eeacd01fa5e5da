import { useEffect } from "react"

/** Sets the title of the window: the page first, then the edition, then the product. */
export function useTitle(...parts: readonly (string | undefined)[]): void {
  const title = [...parts.filter((part) => part !== undefined && part !== ""), "cityindex"].join(" · ")
  useEffect(() => {
    document.title = title
  }, [title])
}
