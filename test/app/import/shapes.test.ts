import assert from "node:assert/strict"
import { test } from "node:test"
import { generate } from "./generated.ts"
import { gridOfText, gridsIn, importGrids, made, valuesOf } from "./made.ts"

const count = 200

test(`${count} spreadsheets of every shape and encoding become editions that hold exactly their numbers`, async () => {
  for (let k = 0; k < count; k++) {
    const { label, bytes, isWorkbook, truth, periods } = await generate(k)
    const grids = isWorkbook ? await gridsIn(bytes) : [gridOfText(bytes)]
    const imported = importGrids(grids)
    const { files } = made(imported, label)
    assert.deepEqual(imported.diagnostics, [], label)
    if (periods.length > 0) assert.match(files["index.yaml"]!, /\nperiods: \["2020", "2021"\]\n/, label)
    const found = [...valuesOf(files["values.csv"]!).values()]
    const expected = truth.flat()
    assert.deepEqual(
      found.map((value) => (value.startsWith("gap") ? null : Number(value))),
      expected,
      label,
    )
  }
})
