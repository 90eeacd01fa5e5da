import assert from "node:assert/strict"
import { test } from "node:test"
import { hintOf, readSample, wrong } from "../memory.ts"

const seoul = "profiles/seoul.en.md"

test("a number in prose that is no reference is reported where it stands, in any script", () => {
  wrong("prose-digit", { [seoul]: "Seoul has «10.19» million people\nin «25» districts.\n" })
  wrong("prose-digit", { [seoul]: "Founded in «１３９４».\n" })
  wrong("prose-digit", {
    [seoul]: "---\nheadline: «25 districts»\n---\nText.\n".replace("«25 districts»", "«25» districts"),
  })
})

test("the same holds in Korean, where a particle or a counter follows; a name that holds digits is quoted", () => {
  const korean = "profiles/seoul.ko.md"
  wrong("prose-digit", { [korean]: "서울에는 자치구가 «25»개 있다.\n" })
  wrong("prose-digit", { [korean]: "«2040»년까지의 계획이다.\n" })
  assert.deepEqual(readSample({ [korean]: '\n{{"G20"}} 회의와 {{"서울 2040"}} 계획이 있다.\n' }).diagnostics, [])
})

test("a reference to nothing is reported with the nearest one", () => {
  assert.match(hintOf(wrong("reference-unknown", { [seoul]: "It is «{{value:lief}}».\n" })), /value:life/)
  assert.match(hintOf(wrong("reference-unknown", { [seoul]: "It is «{{figure:f11}}».\n" })), /figure:f/)
})

test("a value that is measured when the index is built cannot be filled in, nor one of no unit", () => {
  wrong("reference-unknown", { [seoul]: "It has «{{value:services}}».\n" })
  wrong("reference-unknown", { "profiles/openness.en.md": "It has «{{value:life}}».\n" })
})

test("what is no reference inside braces, and braces that never close", () => {
  wrong("reference-broken", { [seoul]: "It has «{{population}}».\n" })
  wrong("reference-broken", { [seoul]: "It has «{{figure:f1}».\n" })
})

test("a profile of nothing is reported with the nearest unit or node", () => {
  const diagnostics = wrong("profile-of-nothing", {
    "profiles/vienna.en.md": null,
    "profiles/vienna.ko.md": null,
    "profiles/viena.en.md": "«A» text.\n",
    "profiles/viena.ko.md": "«글».\n",
  })
  assert.match(hintOf(diagnostics), /"vienna"/)
})

test("a profile has a declared language in its name, and a counterpart in each other one", () => {
  wrong("profile-language", { "profiles/busan.fr.md": "«U»n texte.\n" })
  wrong("profile-language", { "profiles/busan.md": "«A» text.\n" })
  wrong("profile-untranslated", { "profiles/busan.en.md": "«A» text.\n" })
})

test("a profile without a paragraph, and front matter with an unknown setting", () => {
  wrong("profile-empty", { [seoul]: "«-»--\nheadline: A\n---\n" })
  wrong("key-unknown", { [seoul]: "---\nheadline: A\n«author»: B\n---\nText.\n" })
  assert.equal(readSample({ [seoul]: "---\nheadline: A\n" }).diagnostics.length, 0)
})
