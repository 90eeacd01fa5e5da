import assert from "node:assert/strict"
import { type BuiltEdition, buildEdition, openEdition, silent } from "../../src/app/index.ts"
import type { Diagnostic } from "../../src/model/index.ts"
import { editionFolder } from "./plain-edition.ts"

/** The eight dimensions of the ISi lab, in its order. */
export const dimensions = [
  "service_innovativeness",
  "urban_intelligence",
  "sustainability",
  "urban_openness",
  "urban_innovativeness",
  "infra_integration",
  "collaborative_partnership",
  "smart_city_governance",
]

/** A bundled edition computed, and what its author was told. */
export async function builtEdition(id: string): Promise<{ built: BuiltEdition; diagnostics: readonly Diagnostic[] }> {
  const checked = await openEdition(editionFolder(id), silent)
  assert.ok(checked.opened, checked.diagnostics.map((d) => checked.render(d)).join("\n"))
  const built = await buildEdition(checked.opened, silent)
  await checked.opened.close()
  return { built, diagnostics: checked.diagnostics }
}
