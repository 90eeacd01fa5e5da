import type { Place } from "./address-scheme.ts"

/** Pages of `cityindex serve`: inner addresses below a path that starts and ends with "/". */
export function served(base: string): Place {
  const api = `${base}api/v1/`
  return {
    href: (inner) => base + inner.replace(/^\//, ""),
    inner: (path, search) =>
      path.startsWith(base) && !path.startsWith(`${base}api/`) ? `/${path.slice(base.length)}${search}` : null,
    data: (edition) => `${api}editions/${encodeURIComponent(edition)}/`,
    api,
    version: null,
  }
}
