import type { ColumnType, PackageTable } from "../../publish/index.ts"

const basicTypes = {
  string: "STRING",
  number: "DOUBLE",
  integer: "INT32",
  boolean: "BOOLEAN",
} as const satisfies Record<ColumnType, string>

/** A table as a Parquet file; gaps are nulls. The same table gives the same bytes. */
export async function tableParquet({ columns }: PackageTable): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer")
  const columnData = columns.map(({ name, type, cells, required }) => ({
    name,
    // The writer only reads; its types ask for an array that may be written to.
    data: cells as (typeof cells)[number][],
    type: basicTypes[type],
    nullable: !required,
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "cityindex" }))
}
