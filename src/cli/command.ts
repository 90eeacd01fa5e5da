import { type ParseArgsConfig, parseArgs } from "node:util"
import { Failure } from "../model/index.ts"
import type { Terminal } from "./terminal.ts"

type Options = NonNullable<ParseArgsConfig["options"]>
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** Exit codes that scripts rely on. */
export const exit = { done: 0, author: 1, person: 2, ours: 3 } as const

export interface Command {
  readonly name: string
  /** Arguments as the help shows them. */
  readonly usage: string
  /** Lines for the command's own help. */
  readonly help: readonly string[]
  readonly options: Options
  readonly arguments: { readonly least: number; readonly most: number }
  readonly run: (terminal: Terminal, args: readonly string[], values: Values) => Promise<number>
}

/** Every command has these. */
const common: Options = { help: { type: "boolean" }, json: { type: "boolean" } }

/** @throws Failure for arguments that the command does not have */
export function parse(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...common, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    if (values.help !== true) checkCount(command, positionals.length)
    return { values: values as Values, positionals }
  } catch (error) {
    if (error instanceof Failure) throw error
    const said = (error as Error).message.split(/\. |\.?\n/)[0]
    throw new Failure(`${said}. See: cityindex ${command.name} --help`)
  }
}

function checkCount(command: Command, given: number): void {
  const { least, most } = command.arguments
  if (given >= least && given <= most) return
  const problem = given < least ? "An argument is missing" : "There are too many arguments"
  throw new Failure(`${problem}. Usage: cityindex ${command.name} ${command.usage}`)
}

export function helpOf(command: Command): string {
  return [`cityindex ${command.name} ${command.usage}`, "", ...command.help].join("\n")
}

/** The text given to an option, or null. */
export const text = (values: Values, name: string): string | null => {
  const value = values[name]
  return typeof value === "string" ? value : null
}

/** @throws Failure when the option is given and is no whole number in the range */
export function wholeNumber(values: Values, name: string, low: number, high: number): number | null {
  const given = text(values, name)
  if (given === null) return null
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  if (number >= low && number <= high) return number
  throw new Failure(`--${name} takes a whole number from ${low} to ${high}, not "${given}".`)
}
