import { isMap, type Setting, settingsIn } from "./setting.ts"

/** Keys whose words are no ids of rows. */
const other: readonly unknown[] = ["title", "text", "lost", "places", "reading", "called"]

/**
 * Whether a description refers to a row of values.csv by its line, which is its id where it has no other. Lines do not
 * outlive a workbook, so such rows then need their ids written.
 *
 * @param yaml  findings.yaml, charts.yaml and relations.yaml, as far as they are there
 * @param lines ids that are lines
 */
export function isReferredTo(yaml: readonly string[], lines: ReadonlySet<string>): boolean {
  const refers = (value: Setting): boolean => {
    if (isMap(value)) return [...value].some(([key, each]) => !other.includes(key) && refers(each))
    return Array.isArray(value) ? value.some(refers) : lines.has(String(value))
  }
  return yaml.some((text) => refers(settingsIn(text)))
}
