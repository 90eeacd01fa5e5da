/** Where in an author's file: line and column start at 1; length in characters (UTF-16). */
export interface Span {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length: number
}

/** What each mistake of an author needs to be told. A code without a text below does not compile. */
interface Params {
  "file-missing": { readonly file: string; readonly neededBy: string }
  "file-empty": { readonly file: string }
  "statements-contradict": { readonly node: string; readonly cycle: string; readonly lines: string }
}

export type DiagnosticCode = keyof Params
type Severity = "error" | "warning"

/** A mistake the author of an edition must mend ("error"), or should know of ("warning": it says what was done). */
export interface Diagnostic<C extends DiagnosticCode = DiagnosticCode> {
  readonly code: C
  readonly severity: Severity
  readonly at: Span
  readonly params: Params[C]
}

const texts: { readonly [C in DiagnosticCode]: (p: Params[C]) => { message: string; hint: string } } = {
  "file-missing": (p) => ({
    message: `${p.file} does not exist`,
    hint: `${p.neededBy} needs it: create it, or remove the line that names it`,
  }),
  "file-empty": (p) => ({ message: `${p.file} is empty`, hint: "it needs at least a header line" }),
  "statements-contradict": (p) => ({
    message: `the statements about "${p.node}" contradict each other: ${p.cycle}`,
    hint: `see ${p.lines}; correct one of them, or give it a kind that says nothing about positions`,
  }),
}

export const diagnosticCodes = Object.keys(texts) as readonly DiagnosticCode[]

export const describe = <C extends DiagnosticCode>(d: Diagnostic<C>) => texts[d.code](d.params)

export const error = <C extends DiagnosticCode>(code: C, at: Span, params: Params[C]): Diagnostic<C> => ({
  code,
  severity: "error",
  at,
  params,
})

export const warning = <C extends DiagnosticCode>(code: C, at: Span, params: Params[C]): Diagnostic<C> => ({
  code,
  severity: "warning",
  at,
  params,
})

/** Something the person at the machine must act on: one sentence, exit code 2. Thrown by floors that touch the outside. */
export class Failure extends Error {
  override readonly name = "Failure"
}
