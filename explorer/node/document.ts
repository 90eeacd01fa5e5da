import type { Lang, PublishedEdition } from "../../src/model/index.ts"

export interface PageParts {
  readonly path: string
  readonly page: string
  readonly lang: Lang
  readonly root: string
  readonly title: string
  readonly markup: string
  readonly module: string
}

export function documentOf(edition: PublishedEdition, { lang, title, markup }: PageParts): string {
  return `<!doctype html>\n<html lang="${lang}" data-static="">\n<title>${title}</title><div id="app">${markup}</div></html>\n${edition.baseUrl ?? ""}`
}
