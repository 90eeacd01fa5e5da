import { langs } from "../../src/model/index.ts"
import type { Place } from "./address-scheme.ts"
import { frontNames } from "./front-names.ts"
import { published } from "./published-place.ts"

/**
 * Pages of a published site that belong to no edition: `SITE/ko/forensics.html` is `/ko/forensics`. Only they are shown
 * without loading anew.
 *
 * @param site address of the site's folder, ending with "/"
 */
export function front(site: string): Place {
  return {
    ...published({ edition: "", root: "", site }),
    inner(path, search) {
      for (const lang of langs)
        for (const name of frontNames) if (path === `${site}${lang}/${name}.html`) return `/${lang}/${name}${search}`
      return null
    },
    version: null,
  }
}
