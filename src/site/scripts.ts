/**
 * The two small scripts of a published site. They are classic scripts, because those run on a page opened from a disk as
 * well, where modules do not.
 */

/**
 * Starts the explorer: it makes the page live in place. On a disk it is not tried, since a browser would refuse; the page
 * is whole without it.
 *
 * @param entry name of the explorer's entry, beside this script
 */
export const startScript = (entry: string): string => `(function () {
  if (location.protocol === "file:") return
  var page = document.documentElement
  page.dataset.static = "coming"
  import(new URL(${JSON.stringify(entry)}, document.currentScript.src).href).catch(function () {
    page.dataset.static = ""
  })
})()
`

/**
 * Sends a reader on from an address without a language, or without a version: to the first of their languages that we
 * speak, and to the page that the address asks for with \`?to=en/units/seoul.html\`. Query and anchor go along.
 */
export const openScript = (): string => `(function () {
  var root = document.currentScript.dataset.root
  var wanted = navigator.languages || []
  var lang = "en"
  for (var i = 0; i < wanted.length; i++) {
    var spoken = wanted[i].toLowerCase().split("-")[0]
    if (spoken === "en" || spoken === "ko") {
      lang = spoken
      break
    }
  }
  var query = new URLSearchParams(location.search)
  var to = query.get("to") || ""
  query.delete("to")
  var isPage = /^(en|ko)(\\/[^\\/\\\\?#:]+)+\\.html$/.test(to) && !/(^|\\/)\\.\\.?(\\/|$)/.test(to)
  var rest = query.toString()
  location.replace(
    root + (isPage ? encodeURI(to) : lang + "/index.html") + (rest === "" ? "" : "?" + rest) + location.hash,
  )
})()
`
