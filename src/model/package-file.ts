import type { OutputFile } from "./output-file.ts"
import type { LocalText } from "./text.ts"

/** One file of an edition's data package. */
export interface PackageFile extends OutputFile {
  readonly title: LocalText
  /** Media type, as HTTP names it. */
  readonly type: string
  /** Of a table, its name, the same for all its forms; null: the file is no table. */
  readonly table: string | null
}
