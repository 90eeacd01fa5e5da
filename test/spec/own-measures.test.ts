import assert from "node:assert/strict"
import { test } from "node:test"
import { measureOf } from "../../src/model/index.ts"
import { edit, readSample, wrong } from "./memory.ts"

const declared = (measures: string) => ({
  "index.yaml": edit("index.yaml", "index: overall", `measures: ${measures}\nindex: overall`)["index.yaml"] as string,
})
const first = "    measure: years"

test("an edition may measure in units of its own: the suffix follows a number as it is written", () => {
  const changes = declared("{ seats: { label: Thousand seats, suffix: ' thousand seats', decimals: 1 } }")
  const text = changes["index.yaml"].replace(first, "    measure: seats")
  const { edition } = readSample({ "index.yaml": text })
  const node = edition?.nodes.find(({ measure }) => typeof measure === "object")
  assert.deepEqual(node && measureOf(node.measure), {
    id: "seats",
    label: { en: "Thousand seats", ko: "Thousand seats" },
    suffix: { en: " thousand seats", ko: " thousand seats" },
    decimals: 1,
  })
})

test("an own unit of measure needs a label, and an id that the table leaves free", () => {
  wrong("measure-twice", declared("{ «percent»: { label: Per cent } }"))
  wrong("key-missing", declared("{ «seats»: { suffix: ' seats' } }"))
  const changes = declared("{ seats: { label: Seats } }")["index.yaml"].replace(first, "    measure: «seat»")
  wrong("measure-unknown", { "index.yaml": changes })
})
