import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs"
import { basename, dirname, join } from "node:path"
import { reasonOf } from "../app/index.ts"
import { Failure } from "../model/index.ts"

/**
 * A folder beside a site in which everything new is written first.
 *
 * @param site where the site stands or will stand
 * @throws Failure when the folder cannot be made
 */
export function openStage(site: string): string {
  try {
    mkdirSync(dirname(site), { recursive: true })
    const stage = mkdtempSync(join(dirname(site), `.${basename(site)}-`))
    chmodSync(stage, 0o755) // mkdtemp makes folders that nobody else may read
    return stage
  } catch (error) {
    throw new Failure(`Cannot write ${site}: ${reasonOf(error)}.`)
  }
}

/**
 * Moves everything from the stage to its place in the site, by renaming alone: first what is new, then what replaces a
 * file, so that a reader who comes in between finds every link good. If the machine refuses half-way, all is moved back.
 *
 * @param last files that name others, in the order in which they are to be replaced
 * @throws Failure when the site cannot be written; it is then as it was
 */
export function moveIn(stage: string, site: string, last: readonly string[]): void {
  const undo: (() => void)[] = []
  const kept = join(stage, ".replaced")
  const put = (path: string) => {
    const [from, to] = [join(stage, path), join(site, path)]
    if (existsSync(to)) {
      if (statSync(to).isDirectory() !== statSync(from).isDirectory()) throw new Failure(inTheWay(to))
      const old = join(kept, path)
      mkdirSync(dirname(old), { recursive: true })
      renameSync(to, old)
      undo.push(() => renameSync(old, to))
    }
    makeFolder(dirname(to), undo)
    renameSync(from, to)
    undo.push(() => renameSync(to, from))
  }
  try {
    const all = newTrees(stage, site)
    const isLast = new Set(last)
    for (const path of all.filter((each) => !isLast.has(each))) put(path)
    for (const path of last.filter((each) => existsSync(join(stage, each)))) put(path)
  } catch (error) {
    for (const back of undo.toReversed()) back()
    if (error instanceof Failure) throw error
    throw new Failure(`Cannot write ${site}: ${reasonOf(error)}.`)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

const inTheWay = (path: string) =>
  `${path} is ${statSync(path).isDirectory() ? "a folder where a file" : "a file where a folder"} is needed; move it away.`

/** What is to be moved: a folder that the site has not as a whole, else its entries. New things come first. */
function newTrees(stage: string, site: string): readonly string[] {
  const found: { readonly path: string; readonly isNew: boolean }[] = []
  const visit = (folder: string) => {
    for (const name of readdirSync(join(stage, folder)).sort()) {
      const path = folder === "" ? name : `${folder}/${name}`
      const there = existsSync(join(site, path))
      if (there && lstatSync(join(stage, path)).isDirectory() && statSync(join(site, path)).isDirectory()) visit(path)
      // The name of an asset has a hash of its content: what is there is the same.
      else if (!(there && path.startsWith("assets/"))) found.push({ path, isNew: !there })
    }
  }
  visit("")
  return [...found.filter(({ isNew }) => isNew), ...found.filter(({ isNew }) => !isNew)].map(({ path }) => path)
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), undo)
  mkdirSync(folder)
  undo.push(() => rmSync(folder, { recursive: true }))
}
