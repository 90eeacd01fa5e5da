import { basename } from "node:path"
import { Failure } from "../model/index.ts"
import { type BuiltEdition, buildEdition } from "./build.ts"
import { type Checked, openEdition } from "./open.ts"
import type { Progress } from "./progress.ts"

/** An edition that cannot be shown, with its mistakes. */
export interface Refused extends Checked {
  readonly folder: string
}

/**
 * Builds editions to be shown. One with mistakes is refused; the others are built all the same. A folder that is named
 * twice is shown once.
 *
 * @throws Failure when two folders hold editions of the same id, which addresses could not tell apart
 */
export async function loadEditions(
  folders: readonly string[],
  progress: Progress,
): Promise<{ editions: readonly BuiltEdition[]; refused: readonly Refused[] }> {
  const editions: BuiltEdition[] = []
  const refused: Refused[] = []
  const byId = new Map<string, string>()
  for (const folder of new Set(folders)) {
    const named: Progress = (what, fraction) => progress(`${basename(folder)}: ${what.toLowerCase()}`, fraction)
    const checked = await openEdition(folder, named)
    if (checked.opened === null) {
      refused.push({ ...checked, folder })
      continue
    }
    const { id } = checked.opened.edition
    const first = byId.get(id)
    if (first !== undefined) {
      await checked.opened.close()
      throw new Failure(`${first} and ${folder} both have the id "${id}"; show one of them, or change an id.`)
    }
    byId.set(id, folder)
    editions.push(await buildEdition(checked.opened, named))
    await checked.opened.close()
  }
  return { editions, refused }
}
