import type { AnyRouter } from "@tanstack/react-router"
import type { MouseEvent } from "react"
import { place } from "./place.ts"

/**
 * Links are plain anchors, in HTML and inside charts alike, so that tables of thousands stay cheap; this turns a plain
 * click on one of our own addresses into a change of page without a reload.
 */
export function followLink(router: AnyRouter, event: MouseEvent): void {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return
  const anchor = event.target.closest("a")
  if (!anchor || anchor.hasAttribute("download") || (anchor.getAttribute("target") ?? "_self") !== "_self") return
  const given = anchor.getAttribute("href")
  if (given === null || given.startsWith("#")) return
  const url = new URL(given, window.location.href)
  if (url.origin !== window.location.origin || place().inner(url.pathname, url.search) === null) return
  event.preventDefault()
  router.history.push(url.pathname + url.search + url.hash)
}
