import type { Page } from "playwright-core"

/** How far two pictures differ. */
export interface Difference {
  /** Pixels that differ visibly, of all; 1 where the sizes differ. */
  readonly share: number
  readonly sizes: readonly [string, string]
}

/** Channels that differ by no more than this, of 255, are the same to the eye: edges of letters are smoothed anew. */
const eye = 48

/** Compares two PNG pictures, decoded by the browser itself. */
export function difference(page: Page, a: Buffer, b: Buffer): Promise<Difference> {
  return page.evaluate(
    async ([one, other, most]) => {
      const pixels = async (png: string) => {
        const image = new Image()
        image.src = `data:image/png;base64,${png}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext("2d", { willReadFrequently: true })
        if (context === null) throw new Error("no canvas")
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height)
      }
      const [x, y] = [await pixels(one), await pixels(other)]
      const sizes = [`${x.width} × ${x.height}`, `${y.width} × ${y.height}`] as const
      if (sizes[0] !== sizes[1]) return { share: 1, sizes }
      let differing = 0
      for (let at = 0; at < x.data.length; at += 4) {
        const far = [0, 1, 2].some((channel) => Math.abs(x.data[at + channel]! - y.data[at + channel]!) > most)
        if (far) differing++
      }
      return { share: (4 * differing) / x.data.length, sizes }
    },
    [a.toString("base64"), b.toString("base64"), eye] as const,
  )
}
