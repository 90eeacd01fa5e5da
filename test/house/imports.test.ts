import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { filesBelow, floorOf, type Import, importsOf, readText, root } from "./source.ts"
import { walls } from "./walls.ts"

const files = [...filesBelow("src", [".ts"]), ...filesBelow("explorer", [".ts", ".tsx"])]
const imports = files.flatMap(importsOf)
const isFile = (target: string) => target.startsWith("src/") || target.startsWith("explorer/")

test("the walk sees the house: files on every floor, and many imports", () => {
  assert.deepEqual(new Set(files.map(floorOf)), new Set(Object.keys(walls)))
  assert.ok(files.length > 80, `only ${files.length} files were seen`)
  assert.ok(imports.length > files.length * 2, `only ${imports.length} imports were seen`)
})

test("a file imports only from its own floor and the floors its wall opens to", () => {
  const through = imports.filter(({ from, to }) => {
    if (!isFile(to)) return false
    const there = floorOf(to)
    return there !== floorOf(from) && !walls[floorOf(from)]?.floors.includes(there)
  })
  assert.deepEqual(through, [])
})

test("another floor is entered through its index.ts", () => {
  const sneaked = imports.filter(
    ({ from, to }) => isFile(to) && floorOf(to) !== floorOf(from) && to !== `src/${floorOf(to)}/index.ts`,
  )
  assert.deepEqual(sneaked, [])
})

test("a floor uses only the packages that its wall names", () => {
  const foreign = imports.filter(
    ({ from, to }) =>
      !isFile(to) && !walls[floorOf(from)]?.packages.some((allowed) => allowed.test(to)) && !isAsset(to),
  )
  assert.deepEqual(foreign, [])
})

test("no imports run in a circle", () => {
  assert.deepEqual(circles(imports.filter(({ to }) => isFile(to))), [])
})

test("the import picture in ARCHITECTURE.md is the one that the code draws", () => {
  const document = readText("ARCHITECTURE.md")
  const fresh = document.replace(pictureArea, `$1\n${picture()}\n$3`)
  // UPDATE=1 npm test test/house/imports.test.ts writes the picture instead of comparing it.
  if (process.env.UPDATE === "1") writeFileSync(join(root, "ARCHITECTURE.md"), fresh)
  else assert.equal(document, fresh)
})

const pictureArea = /(<!-- imports -->)([\s\S]*?)(<!-- \/imports -->)/

const isAsset = (target: string) => /\.(css|json|svg|woff2)(\?inline)?$/.test(target)

/** A Mermaid graph of the floors: an arrow per pair, labelled with its number of imports. */
function picture(): string {
  const counts = new Map<string, number>()
  for (const { from, to } of imports) {
    if (!isFile(to) || floorOf(from) === floorOf(to)) continue
    const arrow = `${floorOf(from)} ${floorOf(to)}`
    counts.set(arrow, (counts.get(arrow) ?? 0) + 1)
  }
  const arrows = [...counts].sort().map(([arrow]) => `  ${arrow.replace(" ", " --> ")}`)
  return ["```mermaid", "graph TD", ...arrows, "```"].join("\n")
}

/** Files that reach themselves, by depth-first search. */
function circles(edges: readonly Import[]): string[] {
  const next = Map.groupBy(edges, (edge) => edge.from)
  const state = new Map<string, "open" | "done">()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === "done") return
    if (state.get(file) === "open") {
      found.push([...path.slice(path.indexOf(file)), file].join(" → "))
      return
    }
    state.set(file, "open")
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file])
    state.set(file, "done")
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
