/** Search parameters as pages see them: one value is a text, several are a list. */
export type SearchParams = Readonly<Record<string, string | readonly string[]>>

/** `?domain=a&domain=b&q=c` → { domain: ["a", "b"], q: "c" }. Never throws: an address may be typed by hand. */
export function parseSearch(query: string): SearchParams {
  const found: Record<string, string | string[]> = {}
  for (const [key, value] of new URLSearchParams(query)) {
    const before = found[key]
    if (before === undefined) found[key] = value
    else found[key] = [...(typeof before === "string" ? [before] : before), value]
  }
  return found
}

/** The inverse; what is undefined, null or empty is left out, so that a default state has a short address. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== "") query.append(key, String(item))
    }
  }
  // Legal in a query as they are, and what makes weights in an address readable.
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")
  return text === "" ? "" : `?${text}`
}

/** The one text under a key; of several the first. */
export function textParam(search: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = search[key]
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === "string" && first !== "" ? first : undefined
}

/** All texts under a key. */
export function listParam(search: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  const value = search[key]
  return (Array.isArray(value) ? value : [value]).filter(
    (item): item is string => typeof item === "string" && item !== "",
  )
}
