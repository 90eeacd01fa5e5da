import { inTurn, replaced } from "../../explorer/editions.ts"

const image = "<img src=x onerror=alert(1)>"
const formula = "=HYPERLINK(1)"
const lineBreak = 'Two\\nlines, and a \\"quote\\"'
/** More than a cell of a spreadsheet holds. */
const long = "W".repeat(40_000)

/** The starter edition with texts that a spreadsheet, a database or a reader of CSV could trip over. */
export const hostileEdits = {
  "cities.csv": inTurn(
    replaced("Barcelona,바르셀로나", `${image},@SUM(A1)`),
    replaced("Lisbon,리스본", `${formula},-2+3`),
    replaced("Vienna,비엔나", `#N/A,_x0041_`),
    replaced("Paris,파리", `'quoted,${long}`),
  ),
  "index.yaml": inTurn(
    replaced("{ en: My first index, ko: 나의 첫 지수 }", `{ en: "${lineBreak}", ko: "+82 | a" }`),
    replaced("{ en: Population density, ko: 인구밀도 }", `{ en: "${long}", ko: "\\tTab" }`),
  ),
  "codebook.yaml": replaced(
    "      start_year:",
    '      Record:\n        title: { en: "NULL", ko: "#NUM!" }\n        type: text\n      start_year:',
  ),
  "evidence/cases.csv": inTurn(
    replaced(",line\n", ",line,Record\n"),
    (text: string) => text.replaceAll(/,(\d+)\n/g, ",$1,#REF!\n"),
    replaced("Seoul Bike Ttareungi,서울 자전거 따릉이", `${image},NULL`),
    replaced(",5391,#REF!", ',5391,"=1+1\n=2+2"'),
    replaced("Open data site of the city.", "\\N"),
  ),
} as const
