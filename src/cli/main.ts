import { readFileSync } from "node:fs"
import { Failure } from "../model/index.ts"
import { build } from "./build.ts"
import { check } from "./check.ts"
import { type Command, exit, helpOf, parse } from "./command.ts"
import { create } from "./create.ts"
import { explain } from "./explain.ts"
import { serve } from "./serve.ts"
import { type Terminal, terminal } from "./terminal.ts"

const commands: readonly Command[] = [create, check, build, explain, serve]

/** Runs one command line and returns its exit code: 0 done, 1 the author must act, 2 the person, 3 our bug. */
export async function main(args: readonly string[]): Promise<number> {
  const to = terminal()
  try {
    return await dispatch(to, args)
  } catch (error) {
    to.settle()
    if (error instanceof Failure) {
      to.err(error.message)
      return exit.person
    }
    to.err("This is a bug in cityindex, not in your edition. Please report it with these lines:")
    to.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return exit.ours
  }
}

async function dispatch(to: Terminal, args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    to.out(overview())
    return name === undefined ? exit.person : exit.done
  }
  if (name === "--version") {
    to.out(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version)
    return exit.done
  }
  const command = commands.find((c) => c.name === name)
  if (command === undefined) {
    throw new Failure(`cityindex has no command "${name}". It has: ${commands.map((c) => c.name).join(", ")}.`)
  }
  const { values, positionals } = parse(command, rest)
  if (values.help === true) {
    to.out(helpOf(command))
    return exit.done
  }
  return command.run(to, positionals, values)
}

function overview(): string {
  const width = Math.max(...commands.map((c) => c.name.length + c.usage.length)) + 3
  const rows = commands.map((c) => `  ${`${c.name} ${c.usage}`.padEnd(width)}${c.summary}`)
  return [
    "cityindex: evidence in, an index with honest uncertainty out, every number traceable.",
    "",
    ...rows,
    "",
    "Every command takes --help. DIR is an edition folder, or the name of a bundled edition.",
  ].join("\n")
}
