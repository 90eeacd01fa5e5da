import { readFileSync } from "node:fs"
import { Failure } from "../model/index.ts"
import { type Command, exit, helpOf, parse } from "./command.ts"
import { mindStreams } from "./streams.ts"
import { type Terminal, terminal } from "./terminal.ts"

/** Each command is loaded when it is asked for: help should not wait for a database. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import("./create.ts")).create,
  fork: async () => (await import("./fork.ts")).fork,
  check: async () => (await import("./check.ts")).check,
  build: async () => (await import("./build.ts")).build,
  robustness: async () => (await import("./robustness.ts")).robustness,
  audit: async () => (await import("./audit.ts")).audit,
  diff: async () => (await import("./diff.ts")).diff,
  forensics: async () => (await import("./forensics.ts")).forensics,
  package: async () => (await import("./package.ts")).pack,
  export: async () => (await import("./export.ts")).exportEdition,
  explain: async () => (await import("./explain.ts")).explain,
  publish: async () => (await import("./publish.ts")).publish,
  serve: async () => (await import("./serve.ts")).serve,
  report: async () => (await import("./report.ts")).report,
}

/** Runs one command line and returns its exit code: 0 done, 1 the author must act, 2 the person, 3 our bug. */
export async function main(args: readonly string[]): Promise<number> {
  mindStreams()
  const to = terminal()
  try {
    return await dispatch(to, args)
  } catch (error) {
    to.settle()
    if (error instanceof Failure) {
      to.err(error.message)
      // Who asked for JSON reads stdout, and is told there too.
      if (args.includes("--json")) to.out(JSON.stringify({ failure: error.message }))
      return exit.person
    }
    to.err("This is a bug in cityindex, not in your edition. Please report it with these lines:")
    to.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return exit.ours
  }
}

async function dispatch(to: Terminal, args: readonly string[]): Promise<number> {
  const [first, ...others] = args
  const asksHelp = first === "--help" || first === "-h" || first === "help"
  const [name, ...rest] = asksHelp ? [...others, "--help"] : args
  if (name === undefined || (asksHelp && name === "--help")) {
    to.out(overview)
    return asksHelp ? exit.done : exit.person
  }
  if (name === "--version") {
    to.out(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version)
    return exit.done
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    throw new Failure(`cityindex has no command "${name}". It has: ${Object.keys(commands).join(", ")}.`)
  }
  const command = await load()
  const { values, positionals } = parse(command, rest)
  if (values.help === true) {
    to.out(helpOf(command))
    return exit.done
  }
  return command.run(to, positionals, values)
}

const overview = `cityindex: evidence in, an index with honest uncertainty out, every number traceable.

  new DIR                  write a commented starter edition, or one from a spreadsheet (--from)
  fork DIR NEW             write another edition to change, which says what it was made from
  check DIR                list every mistake of an edition, with its place and a hint
  build DIR [--out OUT]    compute the index and write it as CSV and JSON
  robustness DIR           try the ranks against what is uncertain, and tell what matters
  audit DIR                audit it in the steps of the OECD/JRC handbook: findings, reasons, what to try
  diff A B                 tell what moved between two editions or periods, and why: data, method, sample
  forensics TABLE.csv      recover the weights of a published table, and the rows that do not follow them
  package DIR [--out FILE] write its data package: every table as CSV, Parquet and XLSX, and itself
  export DIR [--out FILE]  write the whole edition as a workbook, which new --from reads back
  explain DIR UNIT [NODE]  tell where a score or rank comes from, down to records and sources
  publish DIR… --out SITE  write editions as a static site, every page readable without JavaScript
  report DIR --lang ko|en  print the designed report as a PDF
  serve [DIR…] [--port N]  show editions in the explorer (all bundled ones by default)

Every command takes --help. DIR is an edition folder, or the name of a bundled edition.`
