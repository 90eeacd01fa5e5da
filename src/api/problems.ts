import { about, integer, list, named, type Of, object, text } from "./schema/shape.ts"

/** What can go wrong with a request, by the last part of its type: a heading of docs/api.md explains each. */
export const problemKinds = {
  parameter: { status: 400, title: "A parameter is wrong" },
  address: { status: 400, title: "The address cannot be read" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  method: { status: 405, title: "The API can only be read" },
  changed: { status: 409, title: "The edition has changed since it was built" },
  "too-long": { status: 414, title: "The address is too long" },
  "head-too-long": { status: 431, title: "The head of the request is too long" },
  busy: { status: 503, title: "The server has too much to compute" },
  ours: { status: 500, title: "This is a bug of cityindex" },
} as const

export type ProblemKind = keyof typeof problemKinds

/** One wrong parameter. */
const fault = named(
  "Fault",
  object({
    parameter: text(),
    expected: about("What the parameter takes.", text()),
    hint: about("What to try.", text()),
  }),
)
export type Fault = Of<typeof fault>

/** A problem document of RFC 9457. */
export const problem = named(
  "Problem",
  object(
    {
      type: about("Names the kind of problem; `/api/v1/problems.json` explains it.", text({ format: "uri-reference" })),
      title: text(),
      status: integer({ minimum: 400, maximum: 599 }),
      detail: text(),
    },
    { errors: about("All wrong parameters at once.", list(fault)) },
  ),
)
export type Problem = Of<typeof problem>

/** Where the kinds of problems are explained, as a full path: types are read from there. */
const problemsPath = "/api/v1/problems.json"

export const problemOf = (kind: ProblemKind, detail: string, errors?: readonly Fault[]): Problem => ({
  type: `${problemsPath}#${kind}`,
  ...{ title: problemKinds[kind].title, status: problemKinds[kind].status },
  detail,
  ...(errors === undefined ? {} : { errors }),
})

export const parameterProblem = (errors: readonly Fault[]): Problem =>
  problemOf(
    "parameter",
    errors.length === 1 ? `"${errors[0]?.parameter}" is wrong.` : `${errors.length} parameters are wrong.`,
    errors,
  )

export const problemsDocument = named(
  "Problems",
  list(object({ id: text(), type: text(), status: integer(), title: text() })),
)

/** `problems.json`: every kind of problem. */
export const problemsList = (): Of<typeof problemsDocument> =>
  Object.entries(problemKinds).map(([id, { status, title }]) => ({
    id,
    type: `${problemsPath}#${id}`,
    status,
    title,
  }))
