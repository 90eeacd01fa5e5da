/**
 * What runs inside the browser's page. Each function is sent there as its own source, so it uses nothing from outside
 * of itself; the page has no scripts of its own.
 */

/** Text that does not fit where it stands. */
export interface Overflow {
  /** Name of the page: "units/seoul, page 1". */
  readonly where: string
  /** The first words of what sticks out. */
  readonly what: string
  /** How far, in millimetres, and to which side. */
  readonly by: number
  readonly side: "right" | "below"
}

/** Loads every face that is declared, also those used in margins alone. Returns those that failed. */
export async function loadFonts(): Promise<readonly string[]> {
  const faces = await Promise.all([...document.fonts].map((face) => face.load().catch(() => face)))
  await document.fonts.ready
  return faces.filter((face) => face.status !== "loaded").map((face) => `${face.family} ${face.weight}`)
}

/** Links to nowhere become plain text. `nowhere` is "" where all links lead somewhere. */
export function dropLinks(nowhere: string): void {
  if (nowhere === "") return
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    if (link.getAttribute("href")?.startsWith(nowhere)) link.removeAttribute("href")
  }
}

/**
 * Fits the pages of a fixed size: smaller type in two steps; then what lists can spare, counted in their last line; and
 * what goes on moves to further pages of the same kind. What still sticks out is left for `findOverflow` to report.
 */
export function fitFrames(): void {
  const isOver = (frame: Element) => frame.scrollHeight > frame.clientHeight || frame.scrollWidth > frame.clientWidth
  const count = (list: Element) => {
    const rest = list.parentElement?.querySelector<HTMLElement>(":scope > .rest")
    const number = rest?.querySelector("[data-rest]")
    if (!rest || !number) return
    const shown = list.querySelectorAll("[data-item]").length
    const left = Number(rest.dataset.all) - shown
    number.textContent = String(left)
    rest.hidden = left <= 0
  }
  for (const frame of document.querySelectorAll<HTMLElement>(".frame")) {
    for (const step of ["1", "2"]) if (isOver(frame)) frame.dataset.step = step
    const spared: { readonly list: Element; readonly item: Element }[] = []
    const lists = [...frame.querySelectorAll<HTMLElement>("[data-spare]")]
    while (isOver(frame)) {
      // the longest list gives first, and none gives its first items
      const [longest] = lists
        .map((list) => ({ list, items: [...list.querySelectorAll("[data-item]")] }))
        .filter(({ list, items }) => items.length > Number(list.dataset.spare))
        .sort((a, b) => b.items.length - a.items.length)
      const item = longest?.items.at(-1)
      if (longest === undefined || item === undefined) break
      spared.push({ list: item.parentElement ?? longest.list, item })
      item.remove()
      count(longest.list)
    }
    if (frame.dataset.chained !== "true" || !isOver(frame)) continue
    // it needs further pages all the same, so nothing need be spared
    for (const { list, item } of spared.reverse()) list.append(item)
    for (const list of lists) count(list)
    delete frame.dataset.step
    let now = frame
    while (isOver(now)) {
      const chain = now.querySelector<HTMLElement>(".chain")
      if (!chain || chain.children.length < 2) break
      const next = now.cloneNode(false) as HTMLElement
      const nextChain = chain.cloneNode(false) as HTMLElement
      next.append(nextChain)
      now.after(next)
      while (isOver(now) && chain.children.length > 1) nextChain.prepend(chain.lastElementChild as Element)
      next.dataset.frame = `${frame.dataset.frame}, continued`
      now = next
    }
  }
}

/** Everything that sticks out of its page, on every page of a fixed size and, to the right, in text that flows. */
export function findOverflow(): readonly Overflow[] {
  const perMm = 96 / 25.4
  const found: Overflow[] = []
  const words = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 60)
  const report = (where: string, what: string, px: number, side: "right" | "below") =>
    found.push({ where, what, by: Math.round((px / perMm) * 10) / 10, side })
  for (const box of document.querySelectorAll<HTMLElement>(".frame, .flow")) {
    const where = box.dataset.frame ?? box.dataset.flow ?? ""
    const isFrame = box.classList.contains("frame")
    const edge = box.getBoundingClientRect()
    const worst = { right: { by: 1, what: "" }, below: { by: 1, what: "" } }
    const range = document.createRange()
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const node = texts.currentNode
      const parent = node.parentElement
      if (parent === null || node.textContent?.trim() === "" || parent.closest(".unseen, [hidden], title")) continue
      range.selectNodeContents(node)
      const at = range.getBoundingClientRect()
      if (at.width === 0) continue
      const right = Math.max(at.right - edge.right, edge.left - at.left)
      const below = at.bottom - edge.bottom
      if (right > worst.right.by) worst.right = { by: right, what: words(parent) }
      if (isFrame && below > worst.below.by) worst.below = { by: below, what: words(parent) }
    }
    for (const side of ["right", "below"] as const)
      if (worst[side].what !== "") report(where, worst[side].what, worst[side].by, side)
    // what holds no text, such as a chart
    if (isFrame && worst.below.what === "" && box.scrollHeight > box.clientHeight + 1)
      report(where, words(box), box.scrollHeight - box.clientHeight, "below")
    if (worst.right.what === "" && box.scrollWidth > box.clientWidth + 1)
      report(where, words(box), box.scrollWidth - box.clientWidth, "right")
  }
  return found
}

/** Anchors of which the pages are asked for, in the order of the document. */
export function askedAnchors(): readonly string[] {
  const asked = [...document.querySelectorAll<HTMLElement>("[data-page-of]")].map((each) => each.dataset.pageOf ?? "")
  return [...new Set(asked)]
}

/** For each place where a page may have to stay empty: the anchor of what must begin on a left page after it. */
export const fillerAnchors = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>("[data-before]")].map((each) => each.dataset.before ?? "")

/** Shows the fillers of these numbers. */
export function showFillers(numbers: readonly number[]): void {
  const fillers = document.querySelectorAll<HTMLElement>("[data-before]")
  for (const k of numbers) {
    const filler = fillers[k]
    if (filler) filler.hidden = false
  }
}

/** Writes the pages into the contents. */
export function writePages(pages: Readonly<Record<string, string>>): void {
  for (const each of document.querySelectorAll<HTMLElement>("[data-page-of]"))
    each.textContent = pages[each.dataset.pageOf ?? ""] ?? ""
}

/** How many pages the front matter has. */
export const frontPages = (): number => document.querySelectorAll("[data-front]").length
