import assert from "node:assert/strict"
import { test } from "node:test"
import { describe } from "../../src/model/index.ts"
import { readEdition, renderDiagnostic } from "../../src/spec/index.ts"
import { memorySource } from "./memory.ts"
import { sample } from "./sample.ts"

const seed = 2019
const mutations = 1000

/** Mulberry32: a small generator of numbers from 0 to 1, the same for the same seed. */
function generator(state: number) {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const below = (random: Random, n: number) => Math.floor(random() * n)

const lineWise =
  (change: (lines: string[], i: number, random: Random) => void) => (bytes: Uint8Array, random: Random) => {
    const lines = new TextDecoder().decode(bytes).split("\n")
    change(lines, below(random, lines.length), random)
    return new TextEncoder().encode(lines.join("\n"))
  }

/** Ways in which files get damaged or mistyped. */
const ways: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> = {
  "a byte flipped": (bytes, random) =>
    bytes.map((byte, i, all) => (i === below(random, all.length) ? byte ^ 128 : byte)),
  "a byte changed": (bytes, random) => {
    const changed = bytes.slice()
    if (changed.length > 0) changed[below(random, changed.length)] = below(random, 256)
    return changed
  },
  "the end cut off": (bytes, random) => bytes.slice(0, below(random, bytes.length + 1)),
  "a line cut out": lineWise((lines, i) => lines.splice(i, 1)),
  "a line doubled": lineWise((lines, i) => lines.splice(i, 0, lines[i] ?? "")),
  "a word renamed": lineWise((lines, i) => {
    lines[i] = (lines[i] ?? "").replace(/[a-z_]{3,}/, (word) => `${word}x`)
  }),
  "two cells swapped": lineWise((lines, i, random) => {
    const cells = (lines[i] ?? "").split(",")
    const [a, b] = [below(random, cells.length), below(random, cells.length)]
    ;[cells[a], cells[b]] = [cells[b] ?? "", cells[a] ?? ""]
    lines[i] = cells.join(",")
  }),
  "indentation changed": lineWise((lines, i) => {
    lines[i] = ` ${lines[i] ?? ""}`
  }),
  "a character put in": lineWise((lines, i, random) => {
    const line = lines[i] ?? ""
    const at = below(random, line.length + 1)
    const odd = ["{", "}", "[", '"', ":", "- ", "*", "&a ", "!", "|", ",", "\t", "0", "-", "ㄱ", "{{"]
    lines[i] = `${line.slice(0, at)}${odd[below(random, odd.length)] ?? ""}${line.slice(at)}`
  }),
}

test(`${mutations} random mutations of an edition's files end in diagnostics or an edition, never in a crash`, () => {
  const random = generator(seed)
  const names = Object.keys(ways)
  const files = Object.keys(sample).filter((file) => !file.endsWith(".parquet"))
  const encoded = Object.fromEntries(files.map((file) => [file, new TextEncoder().encode(sample[file])]))
  let refused = 0
  const end = performance.now() + 240_000
  for (let k = 0; k < mutations; k++) {
    const file = files[below(random, files.length)] ?? ""
    const way = names[below(random, names.length)] ?? ""
    const what = `mutation ${k} of seed ${seed}: ${way} in ${file}`
    try {
      const damaged = ways[way]!(encoded[file]!, random)
      const { edition, diagnostics } = readEdition(memorySource({ ...sample, [file]: damaged }))
      assert.equal(
        edition === null,
        diagnostics.some((diagnostic) => diagnostic.severity === "error"),
      )
      if (edition === null) refused++
      for (const diagnostic of diagnostics) {
        const { message, hint } = describe(diagnostic)
        assert.ok(message !== "" && hint !== "" && !`${message}${hint}`.includes("undefined"), `${message} | ${hint}`)
        assert.ok(diagnostic.at.line >= 1 && diagnostic.at.column >= 1 && diagnostic.at.length >= 1)
        renderDiagnostic(diagnostic, "")
      }
    } catch (problem) {
      throw new Error(what, { cause: problem })
    }
    assert.ok(performance.now() < end, `${what} came too late`)
  }
  assert.ok(refused > mutations / 3, `only ${refused} were refused`)
})
