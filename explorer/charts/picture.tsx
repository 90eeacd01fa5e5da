import type { CSSProperties, ReactNode } from "react"

interface PictureProps {
  /** px, or "100%" to fill what holds it. */
  readonly width: number | "100%"
  readonly height: number
  /** One sentence with what the picture says; absent: decoration beside text that says it. */
  readonly label?: string | undefined
  /** Set when the picture holds links: a picture that is read as one image would hide them. */
  readonly hasLinks?: boolean
  readonly style?: CSSProperties | undefined
  readonly children: ReactNode
}

/** The SVG element of every chart: one scale for text on all screens, since it has a size and no viewBox. */
export function Picture({ width, height, label, hasLinks = false, style, children }: PictureProps): ReactNode {
  const role = hasLinks ? "group" : "img"
  const voice = label === undefined ? { "aria-hidden": true } : { role, "aria-label": label }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: `voice` names it or hides it
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="chart-picture"
      width={width}
      height={height}
      style={style}
      overflow="visible"
      fontSize={13}
      {...voice}
    >
      {children}
    </svg>
  )
}
