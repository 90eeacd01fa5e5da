import assert from "node:assert/strict"
import { join } from "node:path"
import { test } from "node:test"
import { buildEdition, type Checked, openSource, silent } from "../../src/app/index.ts"
import type { EditionSource } from "../../src/spec/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { filesBelow, readText, root } from "../house/source.ts"

const seed = 20191
/** Two hundred in all; an edition that takes longer to compute gets fewer. */
const rounds = { "isi-2019": 20, "global-open-data-index-2015": 100, "human-development-2022": 80 }

/** Rows kept of a long table: enough that every column and kind of row is there, few enough for hundreds of builds. */
const rowsKept = 60
/** Tables that no other file refers to row by row. */
const longTables = /^evidence\/|^published\.csv$|^values\.csv$/
const longest = 150

/** A bundled edition with its long tables cut short, as bytes by path. */
function shortened(id: string): Map<string, Buffer> {
  const folder = `editions/${id}/`
  const files = filesBelow(`editions/${id}`, [".yaml", ".csv", ".md"]).map((path): [string, Buffer] => {
    const text = readText(path)
    const name = path.slice(folder.length)
    const lines = text.split("\n")
    const isLong = longTables.test(name) && lines.length > longest
    return [name, Buffer.from(isLong ? lines.slice(0, rowsKept).join("\n") : text)]
  })
  const index = new Map(files)
  const yaml =
    index
      .get("index.yaml")
      ?.toString()
      .replace(/^(robustness:.*?)draws: \d+/ms, "$1draws: 100")
      .replace(/samples: \d+/, "samples: 64, bootstrap: 20") ?? ""
  return index.set("index.yaml", Buffer.from(yaml))
}

const memorySource = (files: ReadonlyMap<string, Buffer>): EditionSource => ({
  list: () => [...files.keys()].sort(),
  size: (path) => files.get(path)?.length ?? null,
  read: (path) => files.get(path) ?? null,
})

type Mutation = (bytes: Buffer, random: Stream) => Buffer
const below = (random: Stream, n: number) => Math.floor(random.uniform() * n)

/** Changes lines of the text; `change` gets all lines and the place of one. */
const onLines =
  (change: (lines: string[], at: number, random: Stream) => void): Mutation =>
  (bytes, random) => {
    const lines = bytes.toString("latin1").split("\n")
    change(lines, below(random, lines.length), random)
    return Buffer.from(lines.join("\n"), "latin1")
  }

const mutations: Readonly<Record<string, Mutation>> = {
  "a byte flipped": (bytes, random) => {
    const copy = Buffer.from(bytes)
    const at = below(random, copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8))
    return copy
  },
  "the end cut off": (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  "a row cut": onLines((lines, at) => lines.splice(at, 1)),
  "a row doubled": onLines((lines, at) => lines.splice(at, 0, lines[at] ?? "")),
  "a key renamed": onLines((lines, at) => {
    lines[at] = (lines[at] ?? "").replace(/[a-z_]+/, "renamed")
  }),
  "a cell emptied": onLines((lines, at) => {
    lines[at] = (lines[at] ?? "").replace(/,[^,]*,/, ",,")
  }),
  "two rows swapped": onLines((lines, at, random) => {
    const other = below(random, lines.length)
    const kept = lines[at] ?? ""
    lines[at] = lines[other] ?? ""
    lines[other] = kept
  }),
  "a number made absurd": onLines((lines, at, random) => {
    const absurd = ["1e999", "-1", "NaN", "0x1F", "1,5", "٣", "=1+1"][below(random, 7)] ?? ""
    lines[at] = (lines[at] ?? "").replace(/\d+(\.\d+)?/, absurd)
  }),
}

for (const [id, share] of Object.entries(rounds)) {
  test(`${share} mutations of ${id} end in diagnostics with a place, or in an index`, async () => {
    const files = shortened(id)
    const paths = [...files.keys()]
    const random = new Stream(seed)
    const kinds = Object.entries(mutations)
    let built = 0
    let refused = 0
    for (let k = 0; k < share; k++) {
      random.restart(k)
      const path = paths[below(random, paths.length)] ?? ""
      const [kind, mutate] = kinds[below(random, kinds.length)] ?? kinds[0] ?? assert.fail()
      const mutated = new Map(files).set(path, mutate(files.get(path) ?? Buffer.alloc(0), random))
      const label = `seed ${seed}, mutation ${k} of ${id}: ${kind} in ${path}`
      let checked: Checked
      try {
        checked = await openSource(memorySource(mutated), join(root, "editions", id), silent)
        for (const d of checked.diagnostics)
          assert.ok(checked.render(d).length > 0 && d.at.line >= 1 && d.at.column >= 1)
        if (checked.opened === null) {
          assert.ok(checked.diagnostics.some((d) => d.severity === "error"))
          refused++
        } else {
          await buildEdition(checked.opened, silent)
          await checked.opened.close()
          built++
        }
      } catch (error) {
        throw new Error(label, { cause: error })
      }
    }
    assert.ok(
      built > share / 10 && refused > share / 10,
      `${built} built, ${refused} refused: the mutations are too mild or too rough`,
    )
  })
}
