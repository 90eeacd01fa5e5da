import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { diagnosticCodes } from "../../src/model/index.ts"
import { filesBelow, readText, root } from "./source.ts"

const topLevel = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
const documents = [
  ...topLevel,
  "src/engine/README.md",
  ...filesBelow("docs", [".md"]),
  ...filesBelow("editions", ["README.md"]),
]

test("every link in the documents leads to a file and a heading that exist", () => {
  const broken = documents.flatMap((file) =>
    [...readText(file).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? "")
      .filter((target) => !/^[a-z]+:/.test(target) && !resolves(file, target))
      .map((target) => `${file}: ${target}`),
  )
  assert.deepEqual(broken, [])
})

function resolves(from: string, target: string): boolean {
  const [path = "", heading] = target.split("#")
  const file = path === "" ? from : join(dirname(from), path)
  if (!existsSync(join(root, file))) return false
  return heading === undefined || headingsOf(readText(file)).includes(heading)
}

const headingsOf = (text: string) =>
  [...text.matchAll(/^#+\s+(.*)$/gm)].map((m) =>
    (m[1] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  )

test("docs/errors.md explains every diagnostic and no other", () => {
  const explained = [...readText("docs/errors.md").matchAll(/^##+ `?([a-z0-9-]+)`?$/gm)].map((m) => m[1])
  assert.deepEqual([...explained].sort(), [...diagnosticCodes].sort())
})

test("every method has a page: each kind of normalisation, transform, aggregation and ordinal evidence", () => {
  const pages = {
    goalposts: "goalposts",
    log: "log-transform",
    "min-max": "min-max",
    "z-score": "z-score",
    rank: "ranks",
    borda: "borda",
    "percentile-rank": "percentile-rank",
    "fraction-of-max": "fraction-of-max",
    "distance-to-reference": "distances",
    "distance-to-target": "distances",
    categories: "categories",
    arithmetic: "arithmetic-mean",
    geometric: "geometric-mean",
    harmonic: "harmonic-mean",
    generalised: "generalised-mean",
    median: "median",
    minimum: "minimum",
    owa: "ordered-weighted-average",
    "mazziotta-pareto": "mazziotta-pareto",
    "adjusted-mazziotta-pareto": "mazziotta-pareto",
    copeland: "copeland",
    "benefit-of-the-doubt": "benefit-of-the-doubt",
    sum: "sum",
    "inverse-geometric": "inverse-geometric-mean",
    available: "missing-data",
    members: "missing-data",
  }
  const declared = [...readText("src/model/method.ts").matchAll(/kind: "([a-z-]+)"/g)].map((m) => m[1] ?? "")
  for (const [kind, page] of Object.entries(pages)) {
    assert.ok(declared.includes(kind), `src/model/method.ts has no kind "${kind}" any more`)
    assert.ok(existsSync(join(root, `docs/methods/${page}.md`)), `docs/methods/${page}.md is missing`)
  }
})

test("every way of imputation has a page", () => {
  const pages = {
    units: "impute-units",
    indicators: "impute-indicators",
    latest: "impute-over-time",
    constant: "impute-over-time",
    linear: "impute-over-time",
    nearest: "impute-nearest",
    regression: "impute-regression",
    em: "impute-em",
    chain: "imputation",
    none: "imputation",
  }
  const declared = [...readText("src/model/imputation.ts").matchAll(/kind: "([a-z-]+)"/g)].map((m) => m[1] ?? "")
  assert.deepEqual([...new Set(declared)].sort(), Object.keys(pages).sort())
  for (const page of Object.values(pages)) assert.ok(existsSync(join(root, `docs/methods/${page}.md`)), page)
})

test("docs/dependencies.md gives a reason for every dependency and no other", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readText("package.json"))
  const named = [...readText("docs/dependencies.md").matchAll(/^\| `([^`]+)`/gm)].map((m) => m[1])
  const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  assert.deepEqual([...named].sort(), all.sort())
})

test("every dependency is pinned to one version", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readText("package.json"))
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  )
  assert.deepEqual(loose, [])
})

test("nothing in the project speaks of another machine's paths", () => {
  const texts = ["src", "explorer", "test", "scripts", "bin", "docs", "editions"].flatMap((folder) =>
    filesBelow(folder, [".ts", ".tsx", ".mjs", ".md", ".yaml"]),
  )
  const machine = new RegExp(`(?<![\\w.])${["", "(work|root|home)", "[a-z]"].join("/")}`)
  const told = texts.filter(
    (file) =>
      !file.startsWith("test/house/") &&
      machine.test(readFileSync(join(root, file), "utf8").replaceAll(/https?:\S+/g, "")),
  )
  assert.deepEqual(told, [])
})
