import { useNavigate, useSearch } from "@tanstack/react-router"
import { useCallback } from "react"

/** The state of a page, which is its address: what is set, and a way to change some of it in place. */
export function useSearchState() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const patch = useCallback(
    (changes: Readonly<Record<string, unknown>>) => {
      const next = (before: Readonly<Record<string, unknown>>) => ({ ...before, ...changes })
      void navigate({ to: ".", search: next as never, replace: true, resetScroll: false })
    },
    [navigate],
  )
  return { search, patch }
}
