import {
  type EditionCard,
  type Lang,
  langs,
  type SiteFile,
  type SiteFront,
  type SiteVersion,
} from "../../src/model/index.ts"
import { textsIn } from "../text/index.ts"
import { siteTexts } from "../text/site.ts"
import { escaped, htmlPage, stylesOf } from "./html.ts"

/** The pages of an edition above its versions. */
export function versionPages(
  card: EditionCard,
  versions: readonly SiteVersion[],
  { assets, baseUrl }: Pick<SiteFront, "assets" | "baseUrl">,
): readonly SiteFile[] {
  const newest = `${encodeURIComponent(card.version)}/`
  const common = { lang: "en", assets: "../assets/", icon: assets.icon, styles: stylesOf(assets, "") }
  const canonical = (path: string) =>
    baseUrl === null ? [] : [`<link rel="canonical" href="${escaped(`${baseUrl}${card.id}/${path}`)}">`]
  const ways = langs.map(
    (lang) => `<li lang="${lang}"><a href="${newest}${lang}/index.html">${escaped(card.title[lang])}</a></li>`,
  )
  return [
    {
      path: "index.html",
      content: htmlPage(
        {
          ...common,
          title: `${card.title.en} · cityindex`,
          description: card.summary.en,
          more: [
            ...canonical(`${newest}en/index.html`),
            `<script src="../assets/${assets.open}" data-root="${newest}"></script>`,
            `<noscript><meta http-equiv="refresh" content="0; url=${newest}en/index.html"></noscript>`,
          ],
        },
        `<main class="inner"><h1>${escaped(card.title.en)}</h1><ul>${ways.join("")}</ul></main>`,
      ),
    },
    {
      path: "versions.html",
      content: htmlPage(
        {
          ...common,
          title: `${textsIn(siteTexts, "en").versionsOf(card.title.en)} · cityindex`,
          description: textsIn(siteTexts, "en").versionsLead,
          more: canonical("versions.html"),
        },
        `<main class="inner">${langs.map((lang) => section(card, versions, lang)).join("")}</main>`,
      ),
    },
    { path: "versions.json", content: `${JSON.stringify({ newest: card.version, versions })}\n` },
  ]
}

function section(card: EditionCard, versions: readonly SiteVersion[], lang: Lang): string {
  const t = textsIn(siteTexts, lang)
  const level = lang === "en" ? "h1" : "h2"
  const rows = versions.map(({ version, time, hash }) => {
    const mark = version === card.version ? ` <span class="tag">${escaped(t.newest)}</span>` : ""
    const link = `<a href="${encodeURIComponent(version)}/${lang}/index.html">${escaped(version)}</a>`
    return `<tr><th scope="row">${link}${mark}</th><td>${escaped(time)}</td><td class="version-hash">${escaped(hash)}</td></tr>`
  })
  const heads = [t.version, t.period, t.hash].map((head) => `<th scope="col">${escaped(head)}</th>`)
  return [
    `<section class="section" lang="${lang}">`,
    `<${level}>${escaped(t.versionsOf(card.title[lang]))}</${level}>`,
    `<p class="lead">${escaped(t.versionsLead)}</p>`,
    `<table class="versions"><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`,
    `<p class="small"><a href="../${lang}/index.html">${escaped(t.toGallery)}</a></p>`,
    "</section>",
  ].join("")
}
