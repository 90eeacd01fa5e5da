/**
 * Seconds and peak memory of the data package of an edition with 20 and with 2,000 units: 12 indicators in three periods, and
 * five evidence records a unit. Each size in a process of its own. Run: node bench/publish/package.ts
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { archivePackage, buildEdition, openEdition, packageEdition, silent, writeFolder } from "../../src/app/index.ts"

const indicators = Array.from({ length: 12 }, (_, j) => `i${j}`)
const years = [2017, 2018, 2019]

const indexYaml = `format: 1
id: bench
version: 1.0.0
title: { en: Bench, ko: 측정 }
summary: { en: Made, ko: 만든 것 }
publisher: { en: Nobody, ko: 없음 }
citation: { en: Nobody, ko: 없음 }
languages: [en, ko]
time: "2019"
periods: [${years.map((year) => `"${year}"`).join(", ")}]
licence: { name: CC0 }
units:
  file: units.csv
  noun: { one: { en: city, ko: 도시 }, many: { en: cities, ko: 도시 } }
index: whole
dimensions:
  whole: { title: { en: Whole, ko: 전체 }, members: [first, second, records] }
  first: { title: { en: First, ko: 첫째 }, members: [${indicators.slice(0, 6)}] }
  second: { title: { en: Second, ko: 둘째 }, members: [${indicators.slice(6)}] }
indicators:
${indicators.map((id) => `  ${id}: { title: { en: ${id}, ko: ${id} }, measure: score, direction: up, normalise: min-max }`).join("\n")}
  records: { title: { en: Records, ko: 기록 }, measure: count, direction: up, normalise: min-max, measured: { table: cases, count: {} } }
robustness: { draws: 100, seed: 1 }
`

const codebook = `lists:
  domain: { title: { en: Domain, ko: 분야 }, codes: { a: { en: A, ko: 가 }, b: { en: B, ko: 나 } } }
tables:
  cases:
    title: { en: Cases, ko: 사례 }
    file: evidence/cases.csv
    key: id
    unit: city
    name: { en: name_en, ko: name_ko }
    source: report
    complete: true
    variables: { domain: { title: { en: Domain, ko: 분야 }, type: code, codes: domain, facet: true } }
`

const table = (header: string, rows: readonly string[]) => `${[header, ...rows].join("\n")}\n`

function files(n: number): Map<string, string> {
  const units = Array.from({ length: n }, (_, i) => `c${i}`)
  return new Map([
    ["index.yaml", indexYaml],
    ["codebook.yaml", codebook],
    [
      "units.csv",
      table(
        "id,name_en,name_ko",
        units.map((id) => `${id},City ${id},도시 ${id}`),
      ),
    ],
    ["sources.csv", "id,title_en,title_ko,place_noun_en,place_noun_ko\nreport,Report,보고서,line,행\n"],
    [
      "values.csv",
      table(
        "unit,indicator,time,value",
        years.flatMap((year, k) =>
          indicators.flatMap((id, j) =>
            units.map((unit, i) => `${unit},${id},${year},${((i + 1) * 7919 * (j + 3) + k) % 4001}`),
          ),
        ),
      ),
    ],
    [
      "evidence/cases.csv",
      table(
        "id,city,name_en,name_ko,domain",
        units.flatMap((unit, i) =>
          Array.from(
            { length: 5 },
            (_, k) => `${unit}-${k},${unit},Case ${k} of ${unit},${unit}의 사례 ${k},${(i + k) % 3 === 0 ? "a" : "b"}`,
          ),
        ),
      ),
    ],
  ])
}

async function measure(n: number): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), "cityindex-bench-"))
  try {
    const folder = join(parent, "edition")
    writeFolder(folder, files(n), null)
    const { opened } = await openEdition(folder, silent)
    if (opened === null) throw new Error("the edition of the benchmark has mistakes")
    const built = await buildEdition(opened, silent)
    await opened.close()
    const before = peak()
    const start = clock()
    const made = await packageEdition(built, silent)
    const packed = clock()
    const archive = archivePackage(made)
    const size = [...made.files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
    console.log(
      `${String(n).padStart(5)} units: files ${seconds(start, packed)}, archive ${seconds(packed, clock())}; ` +
        `${mb(size)} MB in ${mb(archive.bytes.length)} MB; peak memory ${peak()} MB, ${before} MB before the package`,
    )
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

/** Time of the wall and of the processors: where other work keeps the machine busy, only the second says much. */
const clock = () => ({ wall: performance.now(), cpu: process.cpuUsage() })
const seconds = (from: ReturnType<typeof clock>, to: ReturnType<typeof clock>) => {
  const cpu = (to.cpu.user + to.cpu.system - from.cpu.user - from.cpu.system) / 1e6
  return `${((to.wall - from.wall) / 1000).toFixed(2)} s (${cpu.toFixed(2)} s of processor)`
}
const mb = (bytes: number) => (bytes / 1e6).toFixed(1)
const peak = () => Math.round(process.resourceUsage().maxRSS / 1000)

const [asked] = process.argv.slice(2)
if (asked !== undefined) await measure(Number(asked))
else for (const n of ["20", "2000"]) spawnSync(process.execPath, [import.meta.filename, n], { stdio: "inherit" })
