import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync } from "node:fs"
import { basename, dirname, join, relative, resolve, sep } from "node:path"
import { Failure } from "../model/index.ts"
import {
  groupRanksCsv,
  imputationCsv,
  panelCsv,
  scoresCsv,
  screeningCsv,
  stepCsv,
  treatedPointsCsv,
  treatmentCsv,
  trendsCsv,
  weightsCsv,
} from "../publish/index.ts"
import type { BuiltEdition } from "./build.ts"
import { isOurArchive } from "./package/write-archive.ts"
import { type Keep, placeOf } from "./write.ts"

/** The files that `build` writes, by path. */
export function outputFiles({ index, indexText, evidenceText, steps }: BuiltEdition): Map<string, string> {
  const files = new Map<string, string>()
  files.set("scores.csv", scoresCsv(index))
  if (index.periods.length > 1) files.set("panel.csv", panelCsv(index))
  if (index.trends !== null) files.set("trends.csv", trendsCsv(index))
  if (index.groups.length > 0) files.set("group_ranks.csv", groupRanksCsv(index))
  if (index.method.dimensions.length + index.method.reconstructions.length > 0) {
    files.set("weights.csv", weightsCsv(index))
  }
  const prepared = {
    "screening.csv": screeningCsv(index),
    "imputation.csv": imputationCsv(index),
    "treatment.csv": treatmentCsv(index),
    "treated_points.csv": treatedPointsCsv(index),
  }
  for (const [path, text] of Object.entries(prepared)) if (text !== null) files.set(path, text)
  for (const table of steps) files.set(`steps/${table.name}.csv`, stepCsv(index, table))
  files.set("index.json", indexText)
  files.set("evidence.json", evidenceText)
  return files
}

const ours =
  /^(?:index\.json|evidence\.json|(?:scores|panel|trends|group_ranks|weights|screening|imputation|treatment|treated_points)\.csv|steps(?:\/[^/]+\.csv)?|robustness|audit)$/
const beginning = '{"format":"cityindex/'
const oursOfRobustness =
  /^(?:robustness\.json|(?:rank_distribution|sobol|scenarios|leave_out|without_source|source_gaps)\.csv)$/
const beginningOfRobustness = '{"format":"cityindex-robustness/'
const oursOfAudit = /^audit\.(?:json|(?:ko|en)\.html)$/
const beginningOfAudit = '{"format":"cityindex-audit/'

/** Why a folder must be kept: it holds something that no `build` wrote. Null: it is an earlier output. */
export function whyNoOutput(folder: string): string | null {
  const names = readdirSync(folder).sort()
  // Asked of any folder that a person may name: never walk down one that is not ours.
  const steps = names.includes("steps") ? readdirSync(join(folder, "steps")).sort() : []
  const isPackage = (name: string) => name.endsWith(".zip") && isOurArchive(join(folder, name))
  const own = names.filter((name) => !isPackage(name))
  const stranger = [...own, ...steps.map((name) => `steps/${name}`)].find((name) => !ours.test(name))
  if (stranger !== undefined) return `holds ${stranger}, so it is not an earlier output`
  const robustness = names.includes("robustness") ? whyNoRobustness(join(folder, "robustness")) : null
  const audit = names.includes("audit") ? whyNoAudit(join(folder, "audit")) : null
  const why = robustness ?? audit
  // Robustness, audit and packages are written into the folder that `build` has not been in yet.
  if (why !== null || own.every((name) => name === "robustness" || name === "audit")) return why
  return startsWith(join(folder, "index.json"), beginning) ? null : "holds no index.json that a build wrote"
}

/** The same for what `robustness` wrote. */
export const whyNoRobustness = (folder: string): string | null =>
  whyNoneOf(folder, oursOfRobustness, "robustness.json", beginningOfRobustness)

/** The same for what `audit` wrote. */
export const whyNoAudit = (folder: string): string | null =>
  whyNoneOf(folder, oursOfAudit, "audit.json", beginningOfAudit)

/** Whether a folder holds files of one command and nothing else, told by its document. */
function whyNoneOf(folder: string, own: RegExp, document: string, start: string): string | null {
  const stranger = readdirSync(folder)
    .sort()
    .find((name) => !own.test(name))
  if (stranger !== undefined) return `holds ${stranger}, so it is not an earlier output`
  return startsWith(join(folder, document), start) ? null : `holds no ${document} that was written before`
}

/** Whether a file is there and begins with these bytes, which are ASCII. */
export function startsWith(path: string, beginning: string): boolean {
  if (!existsSync(path)) return false
  const file = openSync(path, "r")
  try {
    const bytes = Buffer.alloc(beginning.length)
    return bytes.toString("utf8", 0, readSync(file, bytes)) === beginning
  } finally {
    closeSync(file)
  }
}

/**
 * Asks before long work whether its result can be written to OUT.
 *
 * @throws Failure when OUT holds something that must be kept, or lies among the edition's own files, which it would
 *         then be a part of
 */
export function checkOutput(out: string, edition: string, keep: Keep = whyNoOutput): void {
  checkOutside(out, placeOf(out, keep), edition)
}

/**
 * @throws Failure when a path lies among the edition's own files, unless below its folder `build`
 */
export function checkOutside(out: string, place: string, edition: string): void {
  const target = realPlace(place)
  const inside = relative(realpathSync(edition), target)
  const isInside = inside === "" || !inside.startsWith("..")
  if (isInside && inside.split(sep)[0] !== "build")
    throw new Failure(`${out} lies inside the edition; choose a place outside it, or its own build folder.`)
}

/** The path with the links in it resolved, as far as it exists. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  return dirname(path) === path ? resolve(path) : join(realPlace(dirname(path)), basename(path))
}
