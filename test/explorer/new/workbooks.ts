import { writeXlsx } from "hucre/xlsx"
import { splitCells } from "../../../src/spec/printed/cells.ts"
import { readText } from "../../house/source.ts"

type Cells = readonly (string | number | null)[][]

const cells = (file: string): Cells =>
  splitCells(readText(`test/golden/coinr/asem/${file}`)).rows.map((row) =>
    row.map((cell) => (cell === "" || cell === "NA" ? null : Number.isNaN(Number(cell)) ? cell : Number(cell))),
  )

/** COINr's example as a workbook of its two tables. */
export const asemTables = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      { name: "iData", rows: cells("asem_idata.csv").map((row) => [...row]) },
      { name: "iMeta", rows: cells("asem_imeta.csv").map((row) => [...row]) },
    ],
  })

/**
 * The same countries as a person would write them: names of countries and of ten indicators in the first row, no word on
 * direction or structure, and one value that is missing.
 */
export function plainTable(): Promise<Uint8Array> {
  const [header = [], ...rows] = cells("asem_idata.csv")
  const [metaHeader = [], ...meta] = cells("asem_imeta.csv")
  const at = (name: string) => metaHeader.indexOf(name)
  const chosen = meta.filter((row) => row[at("Type")] === "Indicator" && row[at("Level")] === 1)
  const some = [...chosen.slice(0, 6), ...chosen.slice(-4)]
  return writeXlsx({
    sheets: [
      {
        name: "Countries",
        rows: [
          ["Country", ...some.map((row) => String(row[at("iName")]))],
          ...rows.map((row, i) => [
            row[header.indexOf("uName")] ?? null,
            ...some.map((each, j) =>
              i === 2 && j === 1 ? null : (row[header.indexOf(String(each[at("iCode")]))] ?? null),
            ),
          ]),
        ],
      },
      { name: "Notes", rows: [["Compiled for a test."]] },
    ],
  })
}
