import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/** Folder of the typeface's static faces. */
export const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve("pretendard/package.json")),
  "dist/web/static/woff2",
)
