import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { missingCharacters } from "../../src/print/characters.ts"
import { fontFolder } from "../../src/print/fonts.ts"

const font = readFileSync(join(fontFolder, "Pretendard-Regular.woff2"))

test("the typeface holds Hangul, Latin, marks and figures, and no Hanja that is not simple", () => {
  assert.deepEqual(missingCharacters(font, "서울 뷁 London Åß 0–9 ‘’“” ✓ → − · ¹⁷ €\n\t"), [])
  assert.deepEqual(missingCharacters(font, "都 a 数 가 都"), ["数", "都"])
})
