import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import {
  adjusted,
  delimitedGrid,
  type Grid,
  importSheets,
  type Outline,
  outlineOf,
  understandSheets,
  writeUnderstood,
} from "../../../src/spec/index.ts"
import { gridOfText, made } from "./made.ts"

const root = join(import.meta.dirname, "../../..")
const asked = { source: "t.csv", sheet: null, name: "My index", time: "2024" }
const text = "City,Crime rate,Trees,Speed ↓,Income\nOslo,1,2,3,7\nLima,2,3,4,\nRome,4,1,1,2\n"

function understood(grids: readonly Grid[]) {
  const { understood, diagnostics } = understandSheets({ ...asked, grids })
  assert.ok(understood, JSON.stringify(diagnostics))
  return understood
}

/** The edition of the small table above, adjusted. */
function adjust(change: (outline: Outline) => Outline) {
  const read = understood([gridOfText(text)])
  return made(writeUnderstood(adjusted(read, change(outlineOf(read)))))
}

const setNode = (outline: Outline, id: string, change: Partial<Outline["nodes"][number]>): Outline => ({
  ...outline,
  nodes: outline.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
})

test("what nobody adjusted is written as the import writes it, byte for byte", () => {
  const golden = (name: string) => delimitedGrid(readFileSync(join(root, "test/golden/coinr/asem", name), "utf8"), name)
  const shapes: readonly (readonly Grid[])[] = [
    [gridOfText(text)],
    [gridOfText("도시,대기질 (㎍/㎥),녹지\n서울,1,2\n부산,3,4\n")],
    [gridOfText("도시 City,대기질 Air quality,녹지 Green space\n서울 Seoul,1,2\n부산 Busan,3,4\n")],
    [gridOfText("Country,Indicator,Year,Dimension,Value\nA,x,2020,P,1\nB,x,2020,P,2\nA,y,2021,Q,1\nB,y,2021,Q,2\n")],
    [golden("asem_idata.csv"), golden("asem_imeta.csv")],
  ]
  for (const grids of shapes) {
    const read = understood(grids)
    const expected = importSheets({ ...asked, grids })
    const { files, notes } = writeUnderstood(adjusted(read, outlineOf(read)))
    assert.deepEqual([...files!], [...expected.files!])
    assert.deepEqual(notes, expected.notes)
  }
})

test("a direction that somebody looked at is no guess any more, in index.yaml and in the list", () => {
  const { files, notes } = adjust((outline) => {
    const seen = outline.nodes.reduce<Outline>((all, { id }) => setNode(all, id, { guessed: null }), outline)
    return setNode(seen, "Trees", { direction: -1 })
  })
  assert.doesNotMatch(files["index.yaml"]!, /guessed/)
  assert.match(files["index.yaml"]!, /title: Trees\n.*\n {4}direction: down\n/)
  assert.doesNotMatch(notes, /Directions are guesses/)
})

test("weights, a new dimension and another method are written", () => {
  const { files, edition, notes } = adjust((outline) => {
    const top = outline.nodes.find(({ parent }) => parent === "")!
    const green = { ...top, id: "+1", name: "Green space", parent: top.id, weight: 2 }
    const grown = { ...outline, title: "Good cities", nodes: [...outline.nodes, green] }
    const moved = ["Trees", "Income"].reduce<Outline>((all, id) => setNode(all, id, { parent: "+1" }), grown)
    return { ...setNode(moved, "Income", { weight: 3 }), method: { normalise: "min-max", aggregate: "geometric" } }
  })
  const yaml = files["index.yaml"]!
  assert.match(yaml, /^title: Good cities$/m)
  assert.match(yaml, /green_space:\n {4}title: Green space\n {4}members: \{ Trees: 1, Income: 3 \}/)
  assert.match(yaml, /normalise: \{ min-max: \{ to: \[1, 100\] \} \}/)
  assert.match(notes, /min-max to 1–100, geometric means/)
  assert.equal(edition.nodes.filter(({ kind }) => kind === "dimension").length, 2)
  assert.ok(edition.method.dimensions.every(({ aggregate }) => aggregate.kind === "geometric"))
})

test("a dimension that holds no indicator is left out, and with it one that holds nothing else", () => {
  const { edition } = adjust((outline) => {
    const top = outline.nodes.find(({ parent }) => parent === "")!
    const empty = { ...top, name: "Empty", parent: top.id }
    return { ...outline, nodes: [...outline.nodes, { ...empty, id: "+1" }, { ...empty, id: "+2", parent: "+1" }] }
  })
  assert.deepEqual(
    edition.nodes.filter(({ kind }) => kind === "dimension").map(({ id }) => id),
    [edition.root],
  )
})

test("every method that can be chosen makes an edition that is accepted", () => {
  for (const normalise of ["min-max", "z-score", "rank"] as const)
    for (const aggregate of ["arithmetic", "geometric"] as const)
      if (normalise !== "z-score" || aggregate !== "geometric")
        adjust((outline) => ({ ...outline, method: { normalise, aggregate } }))
})
