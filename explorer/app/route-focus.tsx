import { useLocation } from "@tanstack/react-router"
import { type ReactNode, useEffect, useRef } from "react"

/** After a change of page the heading takes the focus, so that the keyboard and the ear start where the eye does. */
export function RouteFocus(): ReactNode {
  const { pathname, hash } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname || hash !== "") return
    before.current = pathname
    const timer = window.setTimeout(() => {
      const heading = document.querySelector<HTMLElement>("main h1")
      heading?.setAttribute("tabindex", "-1")
      heading?.focus({ preventScroll: true })
    }, 60)
    return () => window.clearTimeout(timer)
  }, [pathname, hash])
  return null
}
