import { basename } from "node:path"
import { type BuiltEdition, buildEdition } from "./build.ts"
import { type Checked, openEdition } from "./open.ts"
import type { Progress } from "./progress.ts"

/** Builds editions to be shown. One with mistakes is refused; the others are built all the same. */
export async function loadEditions(
  folders: readonly string[],
  progress: Progress,
): Promise<{ editions: readonly BuiltEdition[]; refused: readonly Checked[] }> {
  const editions: BuiltEdition[] = []
  const refused: Checked[] = []
  for (const folder of folders) {
    const named: Progress = (what, fraction) => progress(`${basename(folder)}: ${what.toLowerCase()}`, fraction)
    const checked = await openEdition(folder, named)
    if (checked.opened === null) {
      refused.push(checked)
      continue
    }
    editions.push(await buildEdition(checked.opened, named))
    await checked.opened.close()
  }
  return { editions, refused }
}
