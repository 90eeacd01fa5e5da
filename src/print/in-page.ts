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
 * Fits the pages of a fixed size: smaller type in two steps, then what lists can spare, counted in their last line.
 * A page that may go on moves what does not fit to further pages of its kind instead, block by block, and long lists
 * item by item. What still sticks out is left for `findOverflow` to report.
 */
export function fitFrames(): void {
  const isOver = (frame: Element) => frame.scrollHeight > frame.clientHeight || frame.scrollWidth > frame.clientWidth
  const itemsOf = (list: Element) => [...list.querySelectorAll("[data-item]")]
  const listOf = (block: Element | null) => block?.querySelector<HTMLElement>("[data-spare]") ?? null
  const leastOf = (list: HTMLElement) => Number(list.dataset.spare)
  const count = (list: Element) => {
    const rest = list.parentElement?.querySelector<HTMLElement>(":scope > .rest")
    const number = rest?.querySelector("[data-rest]")
    if (!rest || !number) return
    const left = Number(rest.dataset.all) - itemsOf(list).length
    number.textContent = String(left)
    rest.hidden = left <= 0
  }
  const spare = (frame: HTMLElement) => {
    const lists = [...frame.querySelectorAll<HTMLElement>("[data-spare]")]
    while (isOver(frame)) {
      // the longest list gives first, and none gives its first items
      const [longest] = lists
        .map((list) => ({ list, items: itemsOf(list) }))
        .filter(({ list, items }) => items.length > leastOf(list))
        .sort((a, b) => b.items.length - a.items.length)
      if (longest === undefined) return
      longest.items.at(-1)?.remove()
      count(longest.list)
    }
  }
  const fit = (frame: HTMLElement) => {
    for (const step of ["1", "2", "3"]) if (isOver(frame)) frame.dataset.step = step
    spare(frame)
  }
  // one block, or one item of a long list, to the beginning of the next page
  const move = (chain: Element, next: Element): boolean => {
    const block = chain.lastElementChild
    if (block === null) return false
    const list = listOf(block)
    const items = list === null ? [] : itemsOf(list)
    const isAlone = chain.children.length === 1
    if (list !== null && items.length > (isAlone ? 1 : Math.max(4, leastOf(list)))) {
      let goesOn = next.querySelector<HTMLElement>(":scope > [data-continues]")
      if (goesOn === null) {
        goesOn = block.cloneNode(false) as HTMLElement
        goesOn.dataset.continues = ""
        goesOn.append(list.cloneNode(false))
        next.prepend(goesOn)
      }
      const item = items.at(-1)
      if (item) listOf(goesOn)?.prepend(item)
      return true
    }
    if (isAlone) return false
    const goesOn = next.querySelector<HTMLElement>(":scope > [data-continues]")
    if (list !== null && goesOn !== null) {
      list.append(...itemsOf(goesOn))
      goesOn.remove()
    }
    next.prepend(block)
    return true
  }
  const goOn = (frame: HTMLElement) => {
    const pages = [frame]
    for (let now = frame; isOver(now); ) {
      const chain = now.querySelector(".chain")
      if (chain === null) break
      const next = now.cloneNode(false) as HTMLElement
      const nextChain = chain.cloneNode(false) as HTMLElement
      next.append(nextChain)
      now.after(next)
      while (isOver(now) && move(chain, nextChain));
      next.dataset.frame = `${frame.dataset.frame}, page ${pages.length + 1}`
      if (nextChain.children.length === 0) {
        next.remove()
        break
      }
      pages.push(next)
      now = next
    }
    for (const page of pages) fit(page)
    const last = pages.at(-1)
    const before = pages.at(-2)
    if (last === undefined || before === undefined || pages.length % 2 === 0) return
    // an odd page that holds nothing but lists that may be cut would leave an empty page behind it
    const left = [...(last.querySelector(".chain")?.children ?? [])]
    const maySpare = (block: Element) => block.hasAttribute("data-continues") || listOf(block)?.dataset.spare === "0"
    if (!left.every(maySpare)) return
    last.remove()
    const list = listOf(before.querySelector(".chain")?.lastElementChild ?? null)
    if (list !== null) count(list)
    spare(before)
  }
  // words break only where whole ones are too long for their table
  for (const table of document.querySelectorAll<HTMLElement>("table"))
    if (table.offsetWidth > (table.parentElement?.clientWidth ?? Number.POSITIVE_INFINITY) + 1)
      table.dataset.narrow = ""
  for (const frame of document.querySelectorAll<HTMLElement>(".frame"))
    if (frame.dataset.chained === "true") goOn(frame)
    else fit(frame)
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
