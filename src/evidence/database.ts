import { DOUBLE, type DuckDBConnection, DuckDBInstance, LIST, listValue, VARCHAR } from "@duckdb/node-api"

/** How much one store may take of the machine. */
export interface Limits {
  /** Memory as DuckDB reads it, "1GB". Default "1GB". */
  readonly memory: string
  /** Threads for one query. Results do not depend on it. Default 2. */
  readonly threads: number
  /** A query that runs longer is interrupted. Default 60. */
  readonly seconds: number
}
export const defaultLimits: Limits = { memory: "1GB", threads: 2, seconds: 60 }

/** A query ran longer than `Limits.seconds` and was interrupted. */
export class TooSlow extends Error {}

/** The columns of a result, each with one entry per row. */
export type Columns = readonly (readonly unknown[])[]

/** A value bound to a query. */
type Bound = string | number | readonly string[]

/** An in-memory DuckDB that can reach nothing outside but the folders it was opened with. */
export interface Database {
  /** Runs one statement; `values` are bound to $1, $2, … */
  readonly run: (sql: string, values?: readonly Bound[]) => Promise<Columns>
  /** Names and DuckDB types of the columns that a query would have. */
  readonly shape: (sql: string, values?: readonly Bound[]) => Promise<{ name: string; type: string }[]>
  readonly use: <T>(work: (connection: DuckDBConnection) => Promise<T>) => Promise<T>
  readonly close: () => void
}

/**
 * Opens the database and locks it: after this no statement can read or write a file outside `folders`, load an
 * extension, or change a setting back.
 */
export async function openDatabase(limits: Limits, folders: readonly string[]): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(limits.threads),
    memory_limit: limits.memory,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    // No spilling: a temporary folder would be a way out, and appear in the working directory.
    temp_directory: "",
    max_expression_depth: "500",
  })

  // One connection per piece of work, so that interrupting one does not stop another.
  async function use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await instance.connect()
    let late = false
    const timer = setTimeout(() => {
      late = true
      connection.interrupt()
    }, limits.seconds * 1000)
    try {
      return await work(connection)
    } catch (thrown) {
      if (late) throw new TooSlow(`a query ran longer than ${limits.seconds} s`)
      throw thrown
    } finally {
      clearTimeout(timer)
      connection.closeSync()
    }
  }

  const query = (connection: DuckDBConnection, sql: string, values: readonly Bound[]) =>
    connection.run(
      sql,
      values.map((value) => (typeof value === "object" ? listValue([...value]) : value)),
      values.map((value) => (typeof value === "object" ? LIST(VARCHAR) : typeof value === "string" ? VARCHAR : DOUBLE)),
    )

  const run: Database["run"] = (sql, values = []) =>
    use(async (connection) => {
      const result = await query(connection, sql, values)
      const columns = await result.getColumnsJS()
      // A result without rows comes back without columns.
      return Array.from({ length: result.columnCount }, (_, j) => columns[j] ?? [])
    })

  const shape: Database["shape"] = (sql, values = []) =>
    use(async (connection) => {
      const result = await query(connection, `SELECT * FROM (${sql}) LIMIT 0`, values)
      return result.columnNames().map((name, j) => ({ name, type: String(result.columnType(j)) }))
    })

  // Dates in an author's SQL must not depend on where the machine stands.
  await run("SET TimeZone = 'UTC'")
  await run("SET allowed_directories = $1", [folders])
  await run("SET enable_external_access = false")
  await run("SET lock_configuration = true")
  return { run, shape, use, close: () => instance.closeSync() }
}

/** DuckDB's message without its class name and its repetition of the statement. */
export function reasonOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return (message.split("\n")[0] ?? "").replace(/^([A-Z][A-Za-z-]* )+Error: /, "").trim()
}
