/** A file as far as it is judged before it is read. */
export interface OfferedFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly isFolder: boolean
}

/** What a place takes. */
export interface DropRule {
  /** Ends of names with their point, small: ".csv". Empty: any. */
  readonly endings: readonly string[]
  readonly several: boolean
  /** Bytes of all files together. */
  readonly mostBytes: number
}

/** Why what was dropped is not taken. */
export type Refusal =
  | { readonly why: "nothing" }
  | { readonly why: "folder"; readonly name: string }
  | { readonly why: "too-many"; readonly count: number }
  | { readonly why: "ending"; readonly name: string; readonly endings: readonly string[] }
  | { readonly why: "empty"; readonly name: string }
  | { readonly why: "too-large"; readonly name: string | null; readonly size: number; readonly most: number }

/**
 * Whether files are taken, before any of them is read; null: they are. Of several reasons the one that says most about
 * the mistake comes first: a folder is no file, whatever it weighs.
 */
export function refusalOf(files: readonly OfferedFile[], { endings, several, mostBytes }: DropRule): Refusal | null {
  if (files.length === 0) return { why: "nothing" }
  const folder = files.find(({ isFolder }) => isFolder)
  if (folder) return { why: "folder", name: folder.name }
  if (!several && files.length > 1) return { why: "too-many", count: files.length }
  const isTaken = (name: string) => endings.some((ending) => name.toLowerCase().endsWith(ending))
  const stranger = endings.length === 0 ? undefined : files.find(({ name }) => !isTaken(name))
  if (stranger) return { why: "ending", name: stranger.name, endings }
  const empty = files.find(({ size }) => size === 0)
  if (empty) return { why: "empty", name: empty.name }
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const [only] = files
  if (size > mostBytes)
    return { why: "too-large", name: files.length === 1 ? (only?.name ?? null) : null, size, most: mostBytes }
  return null
}
