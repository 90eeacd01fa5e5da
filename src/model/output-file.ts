/** One file that `build` writes and the server offers: an entry of an edition's `files.json`. */
export interface OutputFile {
  /** Inside the output folder, with "/" between folders. */
  readonly path: string
  /** Length in bytes, as UTF-8. */
  readonly bytes: number
  /** SHA-256 of these bytes, in hexadecimal digits. */
  readonly sha256: string
}
