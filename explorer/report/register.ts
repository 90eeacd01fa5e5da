/** A figure of the report as its list names it. */
export interface PrintedFigure {
  /** "F-seoul-2": the second figure of the page about Seoul. */
  readonly id: string
  readonly title: string
  /** Page of the explorer with the anchor of the same figure. */
  readonly href: string
}

/** Numbers the figures of one report, per page that they stand on, in the order in which they are drawn. */
export interface FigureRegister {
  add(owner: string, title: string, href: string): string
  all(): readonly PrintedFigure[]
}

export function figureRegister(): FigureRegister {
  const figures: PrintedFigure[] = []
  const counts = new Map<string, number>()
  return {
    add: (owner, title, href) => {
      const k = (counts.get(owner) ?? 0) + 1
      counts.set(owner, k)
      const id = `F-${owner}-${k}`
      figures.push({ id, title, href })
      return id
    },
    all: () => figures,
  }
}
