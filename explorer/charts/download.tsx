import type { ReactNode } from "react"
import { flushSync } from "react-dom"
import { createRoot } from "react-dom/client"
import { fontFaces } from "./font-faces.ts"
import type { StandaloneSvg } from "./standalone-svg.ts"

/** Markup of the first SVG element that a chart renders to, as XML. */
export function chartMarkup(chart: ReactNode): string {
  const box = document.createElement("div")
  const root = createRoot(box)
  flushSync(() => root.render(chart))
  const svg = box.querySelector("svg")
  const markup = svg === null ? "" : new XMLSerializer().serializeToString(svg)
  root.unmount()
  return markup
}

/** px of the image per px of the drawing: sharp in print and on dense screens. */
const density = 2

/** The same picture in pixels, on paper. An image in a page sees none of its fonts, so they go in with it. */
export async function pngOf({ svg, width, height }: StandaloneSvg): Promise<Blob> {
  const faces = await fontFaces(svg)
  const dressed = svg.replace("<title>", () => `<style>${faces}</style><title>`)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(dressed)}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = width * density
  canvas.height = height * density
  const context = canvas.getContext("2d")
  if (context === null) throw new Error("this browser draws no images")
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the image is too large for this browser")))),
  )
}

/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
