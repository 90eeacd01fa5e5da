import type { Lang } from "../../model/index.ts"
import type { Report } from "../report.ts"
import { startOf } from "../source.ts"
import { openYaml } from "./open.ts"
import type { Shape } from "./shape.ts"

/** Decodes a whole YAML file; null if it did not parse. */
export function decodeYaml<T>(
  shape: Shape<T>,
  file: string,
  text: string,
  report: Report,
  languages: readonly Lang[],
): T | null {
  const opened = openYaml(file, text, report)
  if (!opened) return null
  return shape.decode(opened.root, { at: startOf(file), path: "" }, { file, report, languages, span: opened.span })
}
