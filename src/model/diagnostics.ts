import { type RemarkRule, remarkRules } from "./remark.ts"
import { describeRemark, type RemarkParams } from "./remark-texts.ts"

/** Where in an author's file: line and column start at 1; length in characters (UTF-16). */
export interface Span {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length: number
}

/** A name that nothing has. `closest` is the nearest name there is, "" if none is near; `known` lists a few. */
interface Unknown {
  readonly given: string
  readonly closest: string
  readonly known: string
}

/** What each mistake of an author needs to be told. A code without a text below does not compile. */
interface Params extends Record<RemarkRule, RemarkParams> {
  // Files
  "file-missing": { readonly file: string; readonly neededBy: string; readonly closest?: string }
  "file-unreadable": { readonly file: string; readonly why: string }
  "file-empty": { readonly file: string }
  "file-too-large": { readonly file: string; readonly megabytes: number; readonly limit: number; readonly cure: string }
  "file-not-utf8": { readonly file: string; readonly guess: string }
  "file-nul": { readonly file: string }
  "file-unused": { readonly file: string; readonly closest: string }
  "path-outside": { readonly path: string; readonly why: string }
  // YAML
  "yaml-syntax": { readonly reason: string; readonly cure: string }
  "yaml-tab": { readonly file: string }
  "yaml-documents": { readonly file: string }
  "yaml-alias": { readonly alias: string }
  "yaml-deep": { readonly file: string }
  "key-unknown": Unknown & { readonly of: string; readonly cure?: string }
  "key-missing": { readonly key: string; readonly of: string }
  "key-twice": { readonly key: string; readonly line: number }
  "kind-wrong": { readonly of: string; readonly expected: string; readonly found: string; readonly cure?: string }
  "word-unknown": Unknown & { readonly of: string }
  "number-wrong": { readonly of: string; readonly given: string; readonly expected: string }
  "choice-wrong": { readonly of: string; readonly choices: string; readonly found: string }
  "text-empty": { readonly of: string }
  "text-malformed": { readonly of: string; readonly given: string; readonly expected: string }
  "id-malformed": { readonly given: string }
  // Languages
  "translation-missing": { readonly of: string; readonly lang: string }
  "language-unknown": { readonly given: string; readonly known: string }
  "language-undeclared": { readonly of: string; readonly lang: string }
  // Time
  "period-malformed": { readonly given: string }
  "period-unknown": Unknown
  "date-malformed": { readonly given: string; readonly of: string }
  // CSV
  "csv-delimiter": { readonly found: string }
  "csv-quote": { readonly problem: string }
  "csv-line-ends": { readonly file: string }
  "csv-wide": { readonly columns: number; readonly limit: number }
  "csv-ragged": { readonly cells: number; readonly columns: number }
  "column-unknown": Unknown & { readonly cure?: string }
  "column-missing": { readonly column: string; readonly file: string; readonly closest: string }
  "column-twice": { readonly column: string; readonly first: number }
  "column-conflict": { readonly column: string; readonly other: string }
  "cell-empty": { readonly column: string }
  "cell-not-number": { readonly given: string; readonly of: string; readonly cure: string }
  "cell-outside": { readonly given: string; readonly of: string; readonly expected: string }
  "cell-unexpected": { readonly column: string; readonly given: string; readonly why: string }
  // Names
  "unit-unknown": Unknown
  "units-none": { readonly file: string }
  "node-unknown": Unknown
  "indicator-unknown": Unknown & { readonly isDimension: boolean }
  "source-unknown": Unknown
  "source-needed": { readonly sources: number }
  "measure-unknown": Unknown
  "measure-twice": { readonly given: string }
  "denominator-unknown": Unknown
  "group-scheme-unknown": Unknown
  "denominator-without-values": { readonly denominator: string }
  "code-unknown": Unknown & { readonly list: string }
  "list-unknown": Unknown
  "table-unknown": Unknown
  "variable-unknown": Unknown & { readonly table: string }
  "statement-kind-unknown": Unknown
  "statement-unknown": Unknown
  "figure-unknown": Unknown
  "finding-unknown": Unknown
  "chart-empty": { readonly chart: string }
  "chart-unknown": Unknown
  "relation-no-share": { readonly figure: string; readonly measure: string }
  "relation-measures": { readonly first: string; readonly second: string }
  // Publishing
  "id-reserved": { readonly given: string }
  "version-published": { readonly edition: string; readonly version: string; readonly hash: string }
  "id-twice": { readonly what: string; readonly given: string; readonly line: number }
  // Structure
  "id-case": { readonly what: string; readonly given: string; readonly first: string; readonly line: number }
  "structure-cycle": { readonly cycle: string }
  "parent-twice": { readonly node: string; readonly first: string; readonly second: string }
  "node-unused": { readonly node: string; readonly root: string }
  "members-missing": { readonly node: string }
  "member-wrong": { readonly node: string; readonly member: string; readonly why: string }
  "weights-all-zero": { readonly node: string }
  "weight-wrong": { readonly member: string; readonly given: string }
  "setting-unused": { readonly setting: string; readonly of: string; readonly why: string }
  "reconstruction-twice": { readonly first: string; readonly second: string }
  // Method
  "range-reversed": { readonly of: string; readonly low: number; readonly high: number }
  "goalposts-log": { readonly node: string; readonly low: number }
  "target-missing": { readonly indicator: string }
  "step-missing": { readonly steps: string; readonly all: string }
  "screen-conflict": { readonly unit: string }
  "denominator-missing": {
    readonly indicator: string
    readonly denominator: string
    readonly count: number
    readonly units: string
  }
  "target-reached": { readonly indicator: string; readonly target: number; readonly period: string }
  "reference-without-value": { readonly indicator: string; readonly unit: string; readonly period: string }
  "category-unknown": Unknown & { readonly indicator: string }
  "log-not-positive": { readonly indicator: string; readonly given: string }
  "geometric-negative": { readonly node: string; readonly member: string; readonly mean: string }
  "geometric-zero": { readonly node: string; readonly member: string; readonly mean: string }
  "level-unknown": { readonly given: string; readonly highest: number }
  "predictor-wrong": { readonly given: string; readonly why: string }
  "impute-one-period": { readonly way: string }
  "em-few-units": { readonly indicators: number; readonly units: number }
  "owa-weights-zero": { readonly of: string }
  "weights-ignored": { readonly node: string; readonly how: string }
  "weight-member-unknown": Unknown & { readonly node: string }
  "points-missing": { readonly of: string }
  "comparison-wrong": { readonly of: string; readonly given: string }
  "comparison-self": { readonly member: string }
  "comparison-twice": { readonly first: string; readonly second: string; readonly line: number }
  "comparison-missing": { readonly node: string; readonly count: number; readonly pairs: string }
  "comparison-inconsistent": { readonly node: string; readonly ratio: number }
  "entropy-negative": { readonly node: string; readonly member: string }
  "optimised-level": { readonly node: string; readonly given: number; readonly highest: number }
  "weights-conflict": { readonly node: string; readonly level: number; readonly other: string; readonly how: string }
  "shares-impossible": { readonly node: string; readonly members: number; readonly low: number; readonly high: number }
  "inverse-geometric-range": {
    readonly node: string
    readonly member: string
    readonly range: string
    readonly top: number
  }
  "interval-wrong": { readonly interval: string; readonly fitting: string }
  "lists-wrong": { readonly why: string }
  "variable-wrong": { readonly variable: string; readonly kind: string; readonly expected: string }
  "reading-twice": { readonly first: string; readonly second: string }
  "reading-unknown": Unknown
  "vary-different-kinds": { readonly of: string }
  "vary-too-many": { readonly variants: number; readonly most: number }
  "vary-without-effect": { readonly of: string; readonly why: string }
  "weight-set-unknown": Unknown
  // Values
  "value-and-gap": { readonly unit: string; readonly indicator: string }
  "value-or-gap": { readonly unit: string; readonly indicator: string }
  "value-measured": { readonly indicator: string; readonly table: string }
  "value-key-twice": { readonly unit: string; readonly node: string; readonly time: string; readonly line: number }
  "status-conflict": { readonly status: string; readonly cell: string; readonly allowed: string }
  "interval-reversed": { readonly lower: string; readonly upper: string }
  "interval-misses-value": { readonly value: string; readonly lower: string; readonly upper: string }
  "indicator-without-values": { readonly indicator: string }
  // Statements
  "statement-without-units": { readonly kind: string }
  "statement-one-unit": { readonly kind: string; readonly units: number }
  "statement-rank-missing": { readonly kind: string }
  "statement-rank-outside": { readonly given: string; readonly units: number; readonly named: number }
  "statement-after-missing": { readonly kind: string }
  "statement-after-wrong": { readonly after: string; readonly why: string }
  "statement-without-effect": { readonly node: string }
  "statements-contradict": { readonly node: string; readonly cycle: string; readonly lines: string }
  "ordinal-without-evidence": { readonly node: string }
  // Evidence
  "coverage-unexplained": Record<string, never>
  "coverage-contradicted": { readonly status: string; readonly source: string; readonly records: number }
  "records-outside-periods": { readonly table: string; readonly periods: string }
  "parquet-unreadable": { readonly file: string; readonly reason: string }
  "column-type": { readonly column: string; readonly file: string; readonly found: string; readonly expected: string }
  "sql-wrong": { readonly indicator: string; readonly reason: string; readonly cure: string }
  "sql-slow": { readonly indicator: string; readonly seconds: number }
  // Import of two tables
  "import-code": { readonly given: string; readonly why: string }
  "import-code-unknown": Unknown & { readonly type: string }
  "import-parent": { readonly node: string; readonly parent: string; readonly why: string }
  "import-parent-missing": { readonly node: string; readonly level: number; readonly top: number }
  "import-childless": { readonly aggregate: string }
  "import-no-indicators": { readonly file: string }
  "import-column-unknown": Unknown
  "import-column-aggregate": { readonly column: string }
  "import-column-missing": { readonly code: string; readonly file: string }
  "import-column-reserved": { readonly column: string }
  "sheet-file": { readonly file: string; readonly why: string; readonly cure: string }
  "sheet-extras": { readonly file: string; readonly what: string }
  "sheet-unknown": Unknown
  "sheet-no-table": { readonly sheet: string; readonly why: string }
  "sheet-limit": { readonly sheet: string; readonly what: string; readonly count: number; readonly limit: number }
  "sheet-cell": { readonly cell: string; readonly given: string; readonly column: string }
  "sheet-hedged": {
    readonly cell: string
    readonly given: string
    readonly column: string
    readonly value: string
    readonly qualifier: string
  }
  "sheet-limit-only": { readonly cell: string; readonly given: string; readonly column: string }
  "sheet-brackets": { readonly cell: string; readonly given: string; readonly column: string }
  "sheet-formula": { readonly cell: string; readonly more: number }
  "sheet-formula-unsaved": { readonly cell: string; readonly more: number }
  "workbook-setting": { readonly given: string; readonly why: string }
  "workbook-path": { readonly given: string }
  "import-varies": { readonly unit: string; readonly column: string; readonly kept: string; readonly period: string }
  // Profiles
  "profile-of-nothing": { readonly name: string; readonly closest: string }
  "profile-language": { readonly file: string; readonly given: string; readonly languages: string }
  "profile-untranslated": { readonly file: string; readonly missing: string }
  "profile-empty": { readonly file: string }
  "prose-digit": { readonly digits: string }
  "reference-unknown": { readonly given: string; readonly closest: string; readonly why: string }
  "reference-broken": { readonly given: string }
  // Summary
  "more-of-the-same": { readonly code: string; readonly more: number; readonly file: string }
}

export type DiagnosticCode = keyof Params
export type DiagnosticParams<C extends DiagnosticCode> = Params[C]
type Severity = "error" | "warning" | "remark"

/**
 * A mistake the author of an edition must mend ("error"), or should know of ("warning": it says what was done); or what
 * the sources print against each other, which is no mistake of the author ("remark").
 */
export interface Diagnostic<C extends DiagnosticCode = DiagnosticCode> {
  readonly code: C
  readonly severity: Severity
  readonly at: Span
  readonly params: Params[C]
}

/** The nearest name if one is near, else the names there are, else where such names come from. */
function suggest(p: { readonly closest: string; readonly known: string }, origin: string) {
  if (p.closest) return `did you mean "${p.closest}"?`
  return p.known ? `${origin}; there are: ${p.known}` : origin
}

const texts: { readonly [C in DiagnosticCode]: (p: Params[C]) => { message: string; hint: string } } = {
  "file-missing": (p) => ({
    message: `${p.file} does not exist`,
    hint: p.closest
      ? `${p.neededBy} needs it; did you mean "${p.closest}"?`
      : p.neededBy === "every edition"
        ? "every edition has one: write it, or name the folder of an edition; `cityindex new` makes one to start from"
        : `${p.neededBy} needs it: create it, or remove the line that names it`,
  }),
  "file-unreadable": (p) => ({
    message: `${p.file} is not read: ${p.why}`,
    hint: "put the file itself there, or remove what stands in its place",
  }),
  "file-empty": (p) => ({
    message: `${p.file} is empty`,
    hint: p.file.endsWith(".csv")
      ? "it needs at least a header line"
      : p.file === "index.yaml"
        ? "write its contents; `cityindex new` makes an edition to start from"
        : "write its contents, or delete it",
  }),
  "file-too-large": (p) => ({
    message: `${p.file} has ${p.megabytes} MB; the limit is ${p.limit} MB, so it was not read`,
    hint: p.cure,
  }),
  "file-not-utf8": (p) => ({
    message: `${p.file} is not UTF-8: these bytes spell no character`,
    hint: `${p.guess}save it as UTF-8 (in a spreadsheet: "CSV UTF-8")`,
  }),
  "file-nul": (p) => ({
    message: `${p.file} holds a NUL byte, which no text has`,
    hint: "it may be a binary file, or a damaged one: export it again as text",
  }),
  "file-unused": (p) => ({
    message: `nothing reads ${p.file}, so it changes no result`,
    hint: p.closest
      ? `did you mean to call it "${p.closest}"?`
      : "name it in codebook.yaml, or move it out of the edition",
  }),
  "path-outside": (p) => ({
    message: `"${p.path}" is no path inside the edition's folder: ${p.why}`,
    hint: "put the file into the edition and write its path from there with forward slashes, as in evidence/cases.csv",
  }),
  "yaml-syntax": (p) => ({
    message: `this is not YAML: ${p.reason}`,
    hint: p.cure,
  }),
  "yaml-tab": (p) => ({
    message: `${p.file} is indented with a tab`,
    hint: "YAML allows spaces only: replace the tab with two spaces",
  }),
  "yaml-documents": (p) => ({
    message: `${p.file} holds more than one YAML document`,
    hint: 'remove this "---" line; the file is one document',
  }),
  "yaml-alias": (p) => ({
    message: `"${p.alias}" is ${p.alias.startsWith("&") ? "a YAML anchor" : "a YAML alias"}, which is not read here`,
    hint: "write the text out where it is needed; a text that begins with & or * needs quotes",
  }),
  "yaml-deep": (p) => ({
    message: `${p.file} is nested too deeply to be read`,
    hint: "no file of an edition is deeper than about ten levels; look for brackets that were never closed",
  }),
  "key-unknown": (p) => ({
    message: `${p.of} has no setting called "${p.given}"`,
    hint: p.cure ?? suggest(p, "remove it"),
  }),
  "key-missing": (p) => ({ message: `${p.of} needs "${p.key}"`, hint: `add a line "${p.key}:" with its value` }),
  "key-twice": (p) => ({
    message: `"${p.key}" stands here a second time`,
    hint: `the first is on line ${p.line}; keep one of them`,
  }),
  "kind-wrong": (p) => ({
    message: `${p.of} must be ${p.expected}, and this is ${p.found}`,
    hint: p.cure ?? `write ${p.expected}`,
  }),
  "word-unknown": (p) => ({
    message: `"${p.given}" is not a word that ${p.of} knows`,
    hint: suggest(p, "use one of its words"),
  }),
  "number-wrong": (p) => ({
    message: `${p.of} must be ${p.expected}, and "${p.given}" is not`,
    hint: /^[+-]?[\d.]+$/.test(p.given)
      ? `write ${p.expected}`
      : `write ${p.expected}, with a point for decimals and nothing between thousands`,
  }),
  "choice-wrong": (p) => ({
    message: `${p.of} needs exactly one of ${p.choices}, and has ${p.found}`,
    hint: "keep one of them",
  }),
  "text-empty": (p) => ({ message: `${p.of} is an empty text`, hint: "write the text, or remove the line" }),
  "text-malformed": (p) => ({ message: `"${p.given}" cannot be ${p.of}`, hint: `write ${p.expected}` }),
  "id-malformed": (p) => ({
    message: `"${p.given}" cannot be an id`,
    hint: "use letters a to z, digits, and - or _ between them, as in new-york or open_data",
  }),
  "translation-missing": (p) => ({
    message: `${p.of} has no text in "${p.lang}", a language this edition declares`,
    hint: `add it, or write one plain text if all languages read the same`,
  }),
  "language-unknown": (p) => ({
    message: `"${p.given}" is not a language that editions can have`,
    hint: `write one or more of: ${p.known}`,
  }),
  "language-undeclared": (p) => ({
    message: `${p.of} has a text in "${p.lang}", which \`languages\` does not list`,
    hint: `add ${p.lang} to \`languages\` in index.yaml, or remove this text`,
  }),
  "period-malformed": (p) => ({
    message: `"${p.given}" is no period`,
    hint: "write a year (2019), month (2019-04), quarter (2019-Q2), half (2019-H1) or day (2019-04-30)",
  }),
  "period-unknown": (p) => ({
    message: `this edition has no period "${p.given}"`,
    hint: suggest(p, "periods are listed under `periods` in index.yaml"),
  }),
  "date-malformed": (p) => ({
    message: `"${p.given}" is no date for "${p.of}"`,
    hint: "write 2019-04-30, 2019-04 or 2019, and a day that the calendar has",
  }),
  "csv-delimiter": (p) => ({
    message: `the header is separated by ${p.found}, not by commas`,
    hint: "export the table as comma-separated CSV",
  }),
  "csv-line-ends": (p) => ({
    message: `the lines of ${p.file} end with a carriage return alone, so it looks like one long line`,
    hint: 'save it with line ends of Unix or Windows (in a spreadsheet: "CSV UTF-8", not "Macintosh")',
  }),
  "csv-wide": (p) => ({
    message: `the header has ${p.columns} columns; the limit is ${p.limit}, so the file was not read`,
    hint: "write one row per value, not one column",
  }),
  "csv-quote": (p) => ({
    message: p.problem,
    hint: 'put the whole cell in quotes, and write a quote inside it twice: "the ""smart"" city"',
  }),
  "csv-ragged": (p) => ({
    message: `this row has ${p.cells} cells, and the header has ${p.columns}`,
    hint:
      p.cells > p.columns
        ? "a comma inside a text needs quotes around the whole cell"
        : "add the missing commas, also for empty cells",
  }),
  "column-unknown": (p) => ({
    message: p.given === "" ? "a column has no name" : `no column here is called "${p.given}"`,
    hint: p.closest ? suggest(p, "") : (p.cure ?? suggest(p, "remove it")),
  }),
  "column-missing": (p) => ({
    message: `${p.file} has no column "${p.column}"`,
    hint: p.closest ? `did you mean it by "${p.closest}"?` : "add it to the header and to every row",
  }),
  "column-twice": (p) => ({
    message: `two columns are called "${p.column}"`,
    hint: `the first is column ${p.first} of the header; rename or remove one`,
  }),
  "column-conflict": (p) => ({
    message: `"${p.column}" and "${p.other}" both give the same text`,
    hint: `keep "${p.column}" if all languages read the same, else a column for each language`,
  }),
  "cell-empty": (p) => ({ message: `"${p.column}" is empty`, hint: "every row needs it" }),
  "cell-not-number": (p) => ({ message: `"${p.given}" in "${p.of}" is not a number`, hint: p.cure }),
  "cell-outside": (p) => ({ message: `${p.given} cannot be "${p.of}"`, hint: `it must be ${p.expected}` }),
  "cell-unexpected": (p) => ({
    message: `"${p.column}" says "${p.given}", which has no meaning here: ${p.why}`,
    hint: "leave the cell empty",
  }),
  "unit-unknown": (p) => ({
    message: `no unit is called "${p.given}"`,
    hint: suggest(p, "units are the rows of the units file"),
  }),
  "units-none": (p) => ({ message: `${p.file} lists no units`, hint: "add a row for each unit that is compared" }),
  "node-unknown": (p) => ({
    message: `no dimension or indicator is called "${p.given}"`,
    hint: suggest(p, "they are defined under `dimensions` and `indicators` in index.yaml"),
  }),
  "indicator-unknown": (p) => ({
    message: p.isDimension ? `"${p.given}" is a dimension, not an indicator` : `no indicator is called "${p.given}"`,
    hint: p.isDimension
      ? "values belong to indicators; a published score of a dimension belongs to published.csv"
      : suggest(p, "indicators are defined under `indicators` in index.yaml"),
  }),
  "source-unknown": (p) => ({
    message: `no source is called "${p.given}"`,
    hint: suggest(p, "sources are the rows of sources.csv"),
  }),
  "source-needed": (p) => ({
    message: "this row names no source",
    hint: `write the id of a row of sources.csv; it may be left out only where there is one source, and there are ${p.sources}`,
  }),
  "measure-unknown": (p) => ({
    message: `no unit of measure is called "${p.given}"`,
    hint: suggest(p, "declare it under `measures` in index.yaml"),
  }),
  "measure-twice": (p) => ({
    message: `"${p.given}" is in the table of units of measure already`,
    hint: "use it as it is, or give your own another id",
  }),
  "denominator-unknown": (p) => ({
    message: `no denominator is called "${p.given}"`,
    hint: suggest(p, "denominators are declared under `units: denominators` in index.yaml"),
  }),
  "group-scheme-unknown": (p) => ({
    message: `no grouping of the units is called "${p.given}"`,
    hint: suggest(p, "groupings are declared under `units: groups` in index.yaml"),
  }),
  "denominator-without-values": (p) => ({
    message: `the denominator "${p.denominator}" has no value for any unit, so nothing can be divided by it`,
    hint: "add a column to the units file, or rows to denominators.csv; or remove it from `units: denominators`",
  }),
  "code-unknown": (p) => ({
    message: `"${p.given}" is no code of "${p.list}"`,
    hint: suggest(p, "add it to the list, or use one of its codes"),
  }),
  "list-unknown": (p) => ({
    message: `no code list is called "${p.given}"`,
    hint: suggest(p, "lists are defined under `lists` in codebook.yaml"),
  }),
  "table-unknown": (p) => ({
    message: `no evidence table is called "${p.given}"`,
    hint: suggest(p, "tables are defined under `tables` in codebook.yaml"),
  }),
  "variable-unknown": (p) => ({
    message: `table "${p.table}" has no variable called "${p.given}"`,
    hint: suggest(p, "variables are defined under the table in codebook.yaml"),
  }),
  "statement-kind-unknown": (p) => ({
    message: `no kind of statement is called "${p.given}"`,
    hint: suggest(p, "kinds are declared under `statements: kinds` in index.yaml"),
  }),
  "statement-unknown": (p) => ({
    message: `no statement is called "${p.given}"`,
    hint: suggest(p, "use the id of another row of statements.csv"),
  }),
  "figure-unknown": (p) => ({
    message: `no figure or value is called "${p.given}"`,
    hint: suggest(p, "use the id of a row of figures.csv or values.csv"),
  }),
  "finding-unknown": (p) => ({
    message: `no finding is called "${p.given}"`,
    hint: suggest(p, "use the id of an entry of findings.yaml"),
  }),
  "id-reserved": (p) => ({
    message: `a site has a folder or page "${p.given}" of its own, so no edition can have this id there`,
    hint: "give the edition another id, such as one with the year",
  }),
  "version-published": (p) => ({
    message: `version ${p.version} of ${p.edition} is published with other data, and a published version never changes`,
    hint: `raise the version; what is published has the hash ${p.hash.slice(0, 12)}…`,
  }),
  "chart-empty": (p) => ({
    message: `chart "${p.chart}" has no figures, and nothing says what is lost`,
    hint: "name the figures it draws, or write under `lost` what is missing and why",
  }),
  "chart-unknown": (p) => ({
    message: `no chart is called "${p.given}"`,
    hint: suggest(p, "charts are in charts.yaml"),
  }),
  "relation-no-share": (p) => ({
    message: `"${p.figure}" is no share: it is in "${p.measure}"`,
    hint: "name a row in percent, or in share from 0 to 1",
  }),
  "relation-measures": (p) => ({
    message: `these are in different units of measure, "${p.first}" and "${p.second}", and cannot be held against each other`,
    hint: "name rows in one unit of measure",
  }),
  "id-twice": (p) => ({
    message: `${p.what} "${p.given}" stands here a second time`,
    hint: `the first is on line ${p.line}; rename or remove one`,
  }),
  "id-case": (p) => ({
    message: `${p.what} "${p.given}" and "${p.first}" differ only in capitals`,
    hint: `the other is on line ${p.line}; files and addresses cannot tell them apart, so rename one`,
  }),
  "structure-cycle": (p) => ({
    message: `the structure runs in a circle: ${p.cycle}`,
    hint: "a dimension cannot be part of itself; remove this member",
  }),
  "parent-twice": (p) => ({
    message: `"${p.node}" is a member of both "${p.first}" and "${p.second}"`,
    hint: "a node has one parent; define a second indicator if both need it",
  }),
  "node-unused": (p) => ({
    message: p.root
      ? `"${p.node}" is no member of any dimension: it is shown on its own and counts for nothing in "${p.root}"`
      : `"${p.node}" is no member of any dimension: it is shown on its own`,
    hint: "add it to the members of a dimension, or remove it",
  }),
  "members-missing": (p) => ({
    message: `dimension "${p.node}" has no members`,
    hint: "list the indicators or dimensions it is made of under `members`, or let it rest on statements",
  }),
  "member-wrong": (p) => ({
    message: `"${p.node}" cannot have "${p.member}" as a member: ${p.why}`,
    hint: "remove the member, or change what it or its dimension rests on",
  }),
  "weights-all-zero": (p) => ({
    message: `every weight in "${p.node}" is 0, so it has no score`,
    hint: "give one member a weight above 0, or remove the dimension",
  }),
  "weight-wrong": (p) => ({
    message: `the weight of "${p.member}" is "${p.given}"`,
    hint: "a weight is 0, or a number from 1e-30 to 1e30",
  }),
  "setting-unused": (p) => ({
    message: `"${p.setting}" has no effect on ${p.of}: ${p.why}`,
    hint: "remove it",
  }),
  "reconstruction-twice": (p) => ({
    message: `"${p.second}" is a second reconstruction beside "${p.first}"`,
    hint: "an edition offers one; make the other rest on statements, or remove it",
  }),
  "range-reversed": (p) => ({
    message: `${p.of} runs from ${p.low} to ${p.high}, so nothing lies between`,
    hint: "the low end must be below the high end; for `less is better` write `direction: down`",
  }),
  "goalposts-log": (p) => ({
    message: `"${p.node}" takes logarithms, and its goalpost or target ${p.low} has none`,
    hint: "write one above 0, or remove `transform: log`",
  }),
  "step-missing": (p) => ({
    message: `\`order\` leaves out ${p.steps}`,
    hint: `write every step once, in the order wanted: ${p.all}; one that nothing asks for does nothing`,
  }),
  "screen-conflict": (p) => ({
    message: `"${p.unit}" is both kept and left out`,
    hint: "take it from `include` or from `exclude`",
  }),
  "denominator-missing": (p) => ({
    message: `${p.count === 1 ? "1 unit has" : `${p.count} units have`} no ${p.denominator}, so "${p.indicator}" is a gap there: ${p.units}`,
    hint: "fill in the cells of the units file, or leave them empty if nobody knows",
  }),
  "target-missing": (p) => ({
    message: `"${p.indicator}" is measured by its distance to a target, and has none`,
    hint: "write `target:` at the indicator, or normalise it in another way",
  }),
  "target-reached": (p) => ({
    message: `no unit is short of the target ${p.target} of "${p.indicator}" in ${p.period}, so there is no distance to measure and it has no scores`,
    hint: "choose a target that not all have reached, or goalposts",
  }),
  "reference-without-value": (p) => ({
    message: `"${p.indicator}" is measured against "${p.unit}", which has no value in ${p.period}, so it has no scores`,
    hint: "choose a unit that has a value, or normalise it in another way",
  }),
  "category-unknown": (p) => ({
    message: `"${p.indicator}" has no category ${p.given}`,
    hint: suggest(p, "add it to `categories: { scores: … }` of the indicator"),
  }),
  "log-not-positive": (p) => ({
    message: `"${p.indicator}" takes logarithms, and ${p.given} has none`,
    hint: "record it as a gap if it stands for one, or remove `transform: log`",
  }),
  "geometric-negative": (p) => ({
    message: `"${p.node}" is a ${p.mean} mean, and the z-scores of "${p.member}" are negative for about half of the units`,
    hint: "use min-max or goalposts for the member, a z-score with a mean far above 0, or an arithmetic mean",
  }),
  "geometric-zero": (p) => ({
    message: `"${p.node}" is a ${p.mean} mean, and the worst unit in "${p.member}" scores 0, so its mean is 0 whatever else it has`,
    hint: "let the member's scores run `to: [1, 100]`, or use goalposts or an arithmetic mean",
  }),
  "level-unknown": (p) => ({
    message: `no dimension stands on level ${p.given}`,
    hint:
      p.highest < 2
        ? "the edition has no dimensions; remove it"
        : `levels run from 2, dimensions of indicators, to ${p.highest}`,
  }),
  "predictor-wrong": (p) => ({
    message: `a regression on "${p.given}" is not possible: ${p.why}`,
    hint: "name indicators that have scores",
  }),
  "impute-one-period": (p) => ({
    message: `"${p.way}" takes values from other periods, and the edition has one, so no gap is filled`,
    hint: "list more under `periods:`, or fill gaps in another way",
  }),
  "em-few-units": (p) => ({
    message: `"em" looks at ${p.indicators} indicators together and has ${p.units} units: that is too few, and what it fills in follows chance`,
    hint: "ask by dimension, as in `em: { level: 2 }`, or fill gaps in another way",
  }),
  "owa-weights-zero": (p) => ({
    message: `every weight in ${p.of} is 0, so no place counts`,
    hint: "give one place a weight above 0",
  }),
  "weights-ignored": (p) => ({
    message: `the weights written for the members of "${p.node}" have no effect beside ${p.how}`,
    hint: "write its members as a list, or choose another way",
  }),
  "weight-member-unknown": (p) => ({
    message: `"${p.given}" is no member of "${p.node}" that carries weight`,
    hint: suggest(p, "name one of its members"),
  }),
  "points-missing": (p) => ({
    message: `${p.of} allots no points`,
    hint: "give each expert a group of members with points, some of them above 0",
  }),
  "comparison-wrong": (p) => ({
    message: `${p.of} is "${p.given}"`,
    hint: "write a number from 1/9 to 9, or a fraction as in 1/3",
  }),
  "comparison-self": (p) => ({
    message: `"${p.member}" is compared with itself`,
    hint: "compare it with the other members only",
  }),
  "comparison-twice": (p) => ({
    message: `"${p.first}" and "${p.second}" are compared here and in line ${p.line}`,
    hint: "compare each pair once: the other way round is 1 over it",
  }),
  "comparison-missing": (p) => ({
    message: `"${p.node}" lacks ${p.count === 1 ? "a comparison" : `${p.count} comparisons`} of its members: ${p.pairs}`,
    hint: "compare each member with each, once",
  }),
  "comparison-inconsistent": (p) => ({
    message: `the comparisons for "${p.node}" contradict each other: their consistency ratio is ${p.ratio.toFixed(2)}, above 0.10; the weights are a compromise between them`,
    hint: "look at the comparisons again, the extreme ones first",
  }),
  "entropy-negative": (p) => ({
    message: `"${p.node}" weighs by entropy, and "${p.member}" has negative scores, which have none`,
    hint: "normalise by min-max, or give the z-score a range with `to`",
  }),
  "optimised-level": (p) => ({
    message: `no member of level ${p.given} stands below "${p.node}"`,
    hint: p.highest > 1 ? `choose a level from 1 to ${p.highest}` : "leave the level out: its members are indicators",
  }),
  "weights-conflict": (p) => ({
    message: `"${p.node}" optimises the weights of level ${p.level}, and "${p.other}" has its own there: ${p.how}`,
    hint: `write weights: given for "${p.other}", or leave the level out`,
  }),
  "shares-impossible": (p) => ({
    message: `each of the ${p.members} members of "${p.node}" may have a share from ${p.low} to ${p.high}, which cannot sum to 1`,
    hint: `let the least share be at most 1/${p.members} and the largest at least 1/${p.members}`,
  }),
  "inverse-geometric-range": (p) => ({
    message: `"${p.node}" reverses scores on 0 to ${p.top}, and "${p.member}" ${p.range}`,
    hint: `let the member's scores run \`to: [0, ${p.top}]\``,
  }),
  "interval-wrong": (p) => ({
    message: `\`interval: ${p.interval}\` does not fit what is measured here`,
    hint: p.fitting === "" ? "counts, rates and shares have intervals; leave it out" : `here fit: ${p.fitting}`,
  }),
  "lists-wrong": (p) => ({
    message: `these two lists can share no record: ${p.why}`,
    hint: "name two sources, and give the table a column `also` with the further sources of a record",
  }),
  "variable-wrong": (p) => ({
    message: `variable "${p.variable}" is of type ${p.kind}`,
    hint: `this needs ${p.expected}`,
  }),
  "reading-twice": (p) => ({
    message: `"${p.second}" reads the evidence just as "${p.first}" does`,
    hint: "give it a filter of its own under `where`, or remove it",
  }),
  "reading-unknown": (p) => ({
    message: `no reading is called "${p.given}"`,
    hint: suggest(p, "readings stand under `readings`"),
  }),
  "vary-different-kinds": (p) => ({
    message: `the two ends of ${p.of} differ in more than numbers`,
    hint: "write the same setting twice, with other numbers; settings of several kinds go under `any`",
  }),
  "vary-too-many": (p) => ({
    message: `these factors combine to ${p.variants.toLocaleString("en")} ways to aggregate; the limit is ${p.most.toLocaleString("en")}`,
    hint: "vary fewer settings of `aggregate` and `missing`; a number between two ends counts as a hundred",
  }),
  "vary-without-effect": (p) => ({
    message: `${p.of} varies nothing: ${p.why}`,
    hint: "say what is meant, or remove it",
  }),
  "weight-set-unknown": (p) => ({
    message: `no set of weights is called "${p.given}"`,
    hint: suggest(p, "sets stand under `weight_sets`"),
  }),
  "value-and-gap": (p) => ({
    message: `${p.unit}, ${p.indicator}: this row has a value and a gap`,
    hint: "empty one of the two cells",
  }),
  "value-or-gap": (p) => ({
    message: `${p.unit}, ${p.indicator}: this row has neither a value nor a gap`,
    hint: "write the number, or a word for the gap: not-collected, not-found, not-applicable, suppressed, not-covered, not-searched, withheld",
  }),
  "value-measured": (p) => ({
    message: `"${p.indicator}" is measured over the records of "${p.table}", so it cannot have a value here too`,
    hint: "remove the row, or remove `measured` from the indicator",
  }),
  "value-key-twice": (p) => ({
    message: `${p.unit}, ${p.node}, ${p.time} stands here a second time`,
    hint: `the first is on line ${p.line}; keep one`,
  }),
  "status-conflict": (p) => ({
    message: `status "${p.status}" does not go with ${p.cell}`,
    hint: `leave it empty, or write ${p.allowed}`,
  }),
  "interval-reversed": (p) => ({
    message: `the lower end ${p.lower} is above the upper end ${p.upper}`,
    hint: "swap them",
  }),
  "interval-misses-value": (p) => ({
    message:
      Number(p.lower) > Number(p.value)
        ? `the value ${p.value} is below the lower end of its interval, ${p.lower}`
        : `the value ${p.value} is above the upper end of its interval, ${p.upper}`,
    hint: "correct the value, the lower or the upper end",
  }),
  "indicator-without-values": (p) => ({
    message: `"${p.indicator}" has no row in values.csv: every unit has a gap there`,
    hint: "add its values, let it be measured over evidence, or write `rests_on: shown`",
  }),
  "statement-without-units": (p) => ({
    message: `a statement of kind "${p.kind}" names no unit`,
    hint: 'write the units it is about, separated by ";"',
  }),
  "statement-one-unit": (p) => ({
    message: `a statement of kind "${p.kind}" gives one unit a rank, and this one names ${p.units}`,
    hint: "write a row for each unit, or use a kind that means `ordered`",
  }),
  "statement-rank-missing": (p) => ({
    message: `a statement of kind "${p.kind}" needs a rank`,
    hint: "write the position, 1 for the best, under `rank`",
  }),
  "statement-rank-outside": (p) => ({
    message:
      p.named > 1
        ? `rank ${p.given} is not possible: from there, ${p.named} units do not fit into ${p.units} positions`
        : `rank ${p.given} is not possible among ${p.units} units`,
    hint: `write a whole number from 1 to ${p.units - Math.max(p.named, 1) + 1}`,
  }),
  "statement-after-missing": (p) => ({
    message: `a statement of kind "${p.kind}" follows another set, and does not say which`,
    hint: "write that statement's id under `after`",
  }),
  "statement-after-wrong": (p) => ({
    message: `this statement cannot follow "${p.after}": ${p.why}`,
    hint: "name a statement about the same node whose kind means top-set or next-set",
  }),
  "statement-without-effect": (p) => ({
    message: `"${p.node}" does not rest on statements: this one is shown and moves no rank`,
    hint: "write `rests_on: statements` for the node, or give the statement a kind that means `none`",
  }),
  "statements-contradict": (p) => ({
    message: `the statements about "${p.node}" contradict each other: ${p.cycle}`,
    hint: `see ${p.lines}; correct one of them, or give it a kind that says nothing about positions`,
  }),
  "ordinal-without-evidence": (p) => ({
    message: `"${p.node}" rests on statements and has none: every rank is possible for every unit`,
    hint: "add statements about it, or write `rests_on: shown`",
  }),
  "coverage-unexplained": () => ({
    message: "codebook.yaml does not say which records this file speaks of",
    hint: "write `coverage: { table: …, by: … }` there: the table, and its variable that tells kinds apart",
  }),
  "coverage-contradicted": (p) => ({
    message: `${p.status}, but ${p.records} record${p.records === 1 ? "" : "s"} of this kind and unit name${p.records === 1 ? "s" : ""} the source "${p.source}"`,
    hint: "write complete or partial, or take the records out",
  }),
  "records-outside-periods": (p) => ({
    message: `no record of "${p.table}" belongs to a period that is computed: they are shown and count for nothing`,
    hint: `the edition's periods are ${p.periods}; write its period in this column, or remove \`time\` from the table`,
  }),
  "parquet-unreadable": (p) => ({
    message: `${p.file} cannot be read as Parquet: ${p.reason}`,
    hint: "write it again, inside the edition's folder, or use a CSV file",
  }),
  "column-type": (p) => ({
    message: `the column "${p.column}" of ${p.file} holds ${p.found}`,
    hint: `the codebook needs ${p.expected} there`,
  }),
  "sql-wrong": (p) => ({
    message: `the SQL of "${p.indicator}" cannot be used: ${p.reason}`,
    hint: p.cure,
  }),
  "sql-slow": (p) => ({
    message: `the SQL of "${p.indicator}" ran longer than ${p.seconds} s and was stopped`,
    hint: "make it simpler, or measure it with one of the declared measures",
  }),
  "import-code": (p) => ({
    message: `"${p.given}" cannot be a code: ${p.why}`,
    hint: "write letters a to z, digits, and - _ . between them, with a letter in front; change it in both tables",
  }),
  "import-code-unknown": (p) => ({
    message: `no row of type ${p.type} has the code "${p.given}"`,
    hint: suggest(p, `add a row of type ${p.type} with this code`),
  }),
  "import-parent": (p) => ({
    message: `"${p.parent}" cannot be the parent of "${p.node}": ${p.why}`,
    hint: "name an aggregate that is exactly one level up, or correct the level",
  }),
  "import-parent-missing": (p) => ({
    message: `"${p.node}" has no parent and is of level ${p.level}, while the top is level ${p.top}`,
    hint: "name the aggregate of the next level that holds it",
  }),
  "import-childless": (p) => ({
    message: `nothing has the aggregate "${p.aggregate}" as its parent, so it has no members`,
    hint: "give it members, or remove its row",
  }),
  "import-no-indicators": (p) => ({
    message: `${p.file} has no row of type Indicator`,
    hint: "add a row for each indicator: Level 1, Type Indicator",
  }),
  "import-column-unknown": (p) => ({
    message: `the column "${p.given}" has no row in the metadata`,
    hint: suggest(p, "add a row with this iCode, of type Indicator, Group, Denominator or Other, or remove the column"),
  }),
  "import-column-aggregate": (p) => ({
    message: `the column "${p.column}" is an Aggregate in the metadata, and scores of aggregates are computed`,
    hint: "remove the column from the data, or make it an Indicator",
  }),
  "import-column-missing": (p) => ({
    message: `${p.file} has no column "${p.code}"`,
    hint: "add the column to the data, or remove this row",
  }),
  "import-column-reserved": (p) => ({
    message: `"${p.column}" is a column of every units file with a meaning of its own`,
    hint: "give the column another code, in both tables",
  }),
  "sheet-file": (p) => ({ message: `${p.file} cannot be read as a table: ${p.why}`, hint: p.cure }),
  "sheet-extras": (p) => ({
    message: `${p.file} holds ${p.what}, which were not read`,
    hint: "only the cells of its sheets become an edition; nothing in the file was run or followed",
  }),
  "sheet-unknown": (p) => ({
    message: `there is no sheet "${p.given}"`,
    hint: suggest(p, "name one of its sheets with --sheet, or leave it out"),
  }),
  "sheet-no-table": (p) => ({
    message: `no table of indicators was found in ${p.sheet}: ${p.why}`,
    hint: "a row for each unit with its name, a column for each indicator with its name on top; --sheet chooses a sheet",
  }),
  "sheet-limit": (p) => ({
    message: `${p.sheet} has ${p.count} ${p.what}, and an import takes at most ${p.limit}`,
    hint: "remove columns and rows that the index does not need",
  }),
  "sheet-cell": (p) => ({
    message: `cell ${p.cell} of "${p.column}" holds "${p.given}", which is no number`,
    hint: "it became a gap; write a number into the table, or say in values.csv why there is none",
  }),
  "sheet-hedged": (p) => ({
    message: `${p.cell} says "${p.given}" in "${p.column}": it became ${p.value} with the qualifier ${p.qualifier}`,
    hint: "how wide the interval of each qualifier is stands under `qualifiers` in index.yaml",
  }),
  "sheet-limit-only": (p) => ({
    message: `${p.cell} says "${p.given}" in "${p.column}", a limit and no number: it became a gap, suppressed`,
    hint: "if the source tells the number elsewhere, write it in values.csv",
  }),
  "sheet-brackets": (p) => ({
    message: `${p.cell} says "${p.given}" in "${p.column}": brackets may mean below zero, or unsure; it became a gap`,
    hint: "write -12.5 for a number below zero; write 12.5 for one that is unsure, and in values.csv the status U",
  }),
  "sheet-formula": (p) => ({
    message: `cell ${p.cell}${p.more > 0 ? ` and ${p.more} more hold formulas` : " holds a formula"}; the saved values were taken`,
    hint: "formulas are not computed: save the workbook after its last change",
  }),
  "workbook-setting": (p) => ({
    message: `"${p.given}" cannot be read as a setting: ${p.why}`,
    hint: "write it as in index.yaml, in one line: a word, a number, [a list], or { a: map }",
  }),
  "workbook-path": (p) => ({
    message: `no edition has a file called "${p.given}"`,
    hint: "write a path inside the edition, as in units.csv or evidence/cases.csv",
  }),
  "sheet-formula-unsaved": (p) => ({
    message: `cell ${p.cell}${p.more > 0 ? ` and ${p.more} more hold formulas` : " holds a formula"} without a saved value`,
    hint: "it became a gap; open the workbook in a spreadsheet program and save it, so that values are saved, too",
  }),
  "import-varies": (p) => ({
    message: `${p.unit} has several values of "${p.column}" over time; the units file holds "${p.kept}", of ${p.period}`,
    hint: "an edition has one of each for a unit: names and groups do not change over time",
  }),
  "profile-of-nothing": (p) => ({
    message: `"${p.name}" is no unit, dimension or indicator, so nothing can show this profile`,
    hint: p.closest ? `did you mean "${p.closest}"?` : "call the file profiles/<unit or node>.<language>.md",
  }),
  "profile-language": (p) => ({
    message: `${p.file} is in "${p.given}", which is not a language of this edition`,
    hint: `its name must end in ${p.languages}`,
  }),
  "profile-untranslated": (p) => ({
    message: `${p.file} has no counterpart ${p.missing}`,
    hint: "write it: every declared language has the same profiles",
  }),
  "profile-empty": (p) => ({ message: `${p.file} has no paragraph`, hint: "write one, or delete the file" }),
  "prose-digit": (p) => ({
    message: `"${p.digits}" is a number in prose, which no source backs`,
    hint: 'refer to it: {{value:INDICATOR}} or {{figure:ID}}; a name that holds digits is {{"Amsterdam 2040"}}',
  }),
  "reference-unknown": (p) => ({
    message: `{{${p.given}}} cannot be filled: ${p.why}`,
    hint: p.closest ? `did you mean {{${p.closest}}}?` : "refer to a row of values.csv or figures.csv",
  }),
  "reference-broken": (p) => ({
    message: `"${p.given}" is no reference`,
    hint: 'write {{value:INDICATOR}}, {{figure:ID}} or {{"a name"}}',
  }),
  "more-of-the-same": (p) => ({
    message: `${p.file} has ${p.more} more of [${p.code}]`,
    hint: "they have the same cause or the same cure; mend those above first",
  }),
  ...remarkTexts(),
}

/** Texts of remarks are in their own file. */
function remarkTexts() {
  const entries = remarkRules.map((rule) => [rule, (p: RemarkParams) => describeRemark(rule, p)] as const)
  // The keys are those of the list, one by one.
  return Object.fromEntries(entries) as Record<RemarkRule, (p: RemarkParams) => { message: string; hint: string }>
}

export const diagnosticCodes = Object.keys(texts) as readonly DiagnosticCode[]

/** What is wrong and what to try, in English; the hint follows the message after a mark under the wrong text. */
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

export const remark = <C extends RemarkRule>(code: C, at: Span, params: Params[C]): Diagnostic<C> => ({
  code,
  severity: "remark",
  at,
  params,
})

/** Whether it tells what the sources print against each other. */
export const isRemark = (d: Diagnostic): d is Diagnostic<RemarkRule> => d.severity === "remark"

/** Something the person at the machine must act on: one sentence, exit code 2. Thrown by floors that touch the outside. */
export class Failure extends Error {
  override readonly name = "Failure"
}
