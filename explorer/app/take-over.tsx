import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import type { Place } from "./address-scheme.ts"
import { front } from "./front-place.ts"
import { setPlace } from "./place.ts"
import { published } from "./published-place.ts"
import { makeRouter } from "./router.tsx"

/**
 * Where a published page stands, from its head: in a version of an edition, or beside the gallery; null on a page that no
 * one rendered in advance.
 */
function placeOfPage(): Place | null {
  const said = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content
  const path = (relative: string) => new URL(relative, window.location.href).pathname
  const site = said("cityindex-front")
  if (site !== undefined) return front(path(site))
  const [edition, root] = said("cityindex")?.split(" ") ?? []
  if (edition === undefined || root === undefined) return null
  return published({ edition, root: path(root), site: path(`${root}../../`) })
}

/**
 * Makes a published page live. The explorer renders the page anew beside what is there and takes its place when it is
 * whole: nothing flashes, the place on the page and the focus stay, and a page that cannot be made live is left as it is.
 * Hydration would need markup that is equal to the last attribute, while links of a file are relative and the state in
 * the address is not in the file.
 *
 * @returns false where the page is not a published one
 */
export async function takeOver(): Promise<boolean> {
  const place = placeOfPage()
  if (place === null) return false
  const { pathname, search } = window.location
  const still = () => {
    document.documentElement.dataset.static = ""
  }
  if (place.inner(pathname, search) === null) {
    still()
    return true
  }
  setPlace(place)
  await rootLinks()
  const router = makeRouter()
  await router.load()
  const old = document.getElementById("app")
  if (old === null || router.state.matches.some((match) => match.status !== "success")) {
    still()
    return true
  }
  const fresh = document.createElement("div")
  fresh.className = "taking-over"
  old.after(fresh)
  const root = createRoot(fresh)
  root.render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
  if (await isWhole(fresh)) swap(old, fresh)
  else {
    root.unmount()
    fresh.remove()
    still()
  }
  return true
}

/**
 * Makes the addresses of the head absolute: relative ones mean something else once the address of the window changes. A
 * stylesheet is loaded a second time, from the browser's memory, before the first goes, so that the page stays dressed.
 */
async function rootLinks(): Promise<void> {
  const links = [...document.head.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet], link[rel=icon]")]
  await Promise.all(
    links.map(async (link) => {
      const rooted = document.createElement("link")
      rooted.rel = link.rel
      rooted.href = link.href
      const loaded = new Promise((done) => {
        rooted.onload = rooted.onerror = done
      })
      link.after(rooted)
      if (link.rel === "stylesheet") await loaded
      link.remove()
    }),
  )
}

/** ms: a page whose data did not come by then stays the one that was rendered in advance. */
const patience = 20_000

/** Waits until the page has its heading and nothing in it stands for something that is still loading. */
async function isWhole(fresh: HTMLElement): Promise<boolean> {
  for (const start = performance.now(); performance.now() - start < patience; ) {
    // A timer, not a frame: pages in the background have no frames, and are to be ready when they are looked at.
    await new Promise((done) => setTimeout(done, 16))
    if (fresh.querySelector("main h1") && !fresh.querySelector(".pending, .skeleton")) return true
  }
  return false
}

function swap(old: HTMLElement, fresh: HTMLElement): void {
  const { scrollX, scrollY } = window
  const focused = old.contains(document.activeElement) ? placeIn(old, document.activeElement) : -1
  const opened = [...old.querySelectorAll("details")].map((details) => details.open)
  old.remove()
  fresh.removeAttribute("class")
  fresh.id = "app"
  delete document.documentElement.dataset.static
  for (const [i, details] of [...fresh.querySelectorAll("details")].entries()) {
    if (opened[i] !== undefined && window.location.search === "") details.open ||= opened[i]
  }
  stops(fresh)[focused]?.focus({ preventScroll: true })
  window.scrollTo(scrollX, scrollY)
}

/** Links and folds: what a keyboard reaches on a page with and without a script alike. */
const stops = (within: HTMLElement) => [...within.querySelectorAll<HTMLElement>("a[href], summary")]

const placeIn = (within: HTMLElement, element: Element | null): number =>
  element instanceof HTMLElement ? stops(within).indexOf(element) : -1
