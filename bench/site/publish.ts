// How long publishing takes, how much memory its processes need at most, and how large the site is: 20 cities with
// evidence (isi-2019), and made editions of many units. Run: npm run bench -- site
import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { writeFolder } from "../../src/app/index.ts"
import { headOf } from "../../test/explorer/editions.ts"

const root = join(import.meta.dirname, "../..")
const room = mkdtempSync(join(tmpdir(), "cityindex-bench-"))

/** An edition of n units with two dimensions of four indicators each. */
function made(n: number): string {
  const indicators = Array.from({ length: 8 }, (_, k) => `i${k}`)
  const units = Array.from({ length: n }, (_, i) => `c${i}`)
  const dimension = (members: readonly string[]) =>
    `{ title: { en: Half, ko: 절반 }, members: [${members.join(", ")}] }`
  const files = new Map([
    [
      "index.yaml",
      `${headOf(`made-${n}`)}index: whole
dimensions:
  whole: { title: { en: Whole, ko: 전체 }, members: [first, second] }
  first: ${dimension(indicators.slice(0, 4))}
  second: ${dimension(indicators.slice(4))}
indicators:
${indicators.map((id) => `  ${id}: { title: { en: Indicator ${id}, ko: 지표 ${id} }, measure: count, direction: up, normalise: min-max }`).join("\n")}
robustness: { draws: 1000, seed: 1, vary: { noise: { noise: 0.1 } } }
`,
    ],
    ["cities.csv", `id,name_en,name_ko\n${units.map((id, i) => `${id},City ${i},도시 ${i}\n`).join("")}`],
    [
      "values.csv",
      `unit,indicator,value\n${units.flatMap((id, i) => indicators.map((node, k) => `${id},${node},${(i * 7919 + k * 104729) % 40009}\n`)).join("")}`,
    ],
    [
      "sources.csv",
      "id,title_en,title_ko,publisher,date,url,licence,accessed\nmade-up,Made up,지어낸 값,Nobody,2019,,,\n",
    ],
  ])
  const folder = join(room, `made-${n}`)
  writeFolder(folder, files, null)
  return folder
}

/** Seconds of processor time that a process has taken so far, its threads included, where the machine tells it. */
function processor(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ")
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

/** Largest memory of a process so far, in MB, where the machine tells it. */
function peak(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function measure(edition: string, name: string): Promise<void> {
  const out = join(room, `site-${name}`)
  const start = performance.now()
  const args = [
    join(root, "bin", "cityindex.mjs"),
    "publish",
    edition,
    "--out",
    out,
    "--base-url",
    "https://example.org/",
  ]
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] })
  let [most, busy] = [0, 0]
  const watch = setInterval(() => {
    most = Math.max(most, peak(child.pid ?? 0))
    busy = Math.max(busy, processor(child.pid ?? 0))
  }, 100)
  const code = await new Promise((done) => child.on("close", done))
  clearInterval(watch)
  if (code !== 0) throw new Error(`publish ended with ${code}`)
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${name}: ${seconds.toFixed(1)} s (${busy.toFixed(0)} s of processor time), ${most.toFixed(0)} MB, ${files.length} files, ${(bytes / 1e6).toFixed(0)} MB on disk`,
  )
  rmSync(out, { recursive: true })
}

try {
  await measure("isi-2019", "isi-2019")
  const sizes = process.argv[2] === undefined ? [20, 2000] : [Number(process.argv[2])]
  for (const n of sizes) await measure(made(n), `made-${n}`)
} finally {
  rmSync(room, { recursive: true, force: true })
}
