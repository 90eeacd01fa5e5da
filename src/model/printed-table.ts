/** A table that somebody published, read as it stands: text and numbers with as many digits as were printed. */
export interface PrintedTable {
  readonly file: string
  readonly rows: number
  /** File line of each row. */
  readonly lines: Uint32Array
  readonly columns: readonly PrintedColumn[]
  /** A name for each row: the cell of the column that names units, or the number of the row. */
  readonly units: readonly string[]
  /** The column that names the units. Null: none does. */
  readonly names: string | null
}

/** One column; arrays have one entry per row. */
export interface PrintedColumn {
  readonly name: string
  /** `rank`: whole numbers that its name or their order says are ranks. */
  readonly kind: "text" | "number" | "rank"
  /** NaN: no number stands there. */
  readonly values: Float64Array
  /** How far the number before printing may have been from the printed one: half a unit of the last digit. */
  readonly half: Float64Array
  /** Digits after the point, at most. */
  readonly decimals: number
}
