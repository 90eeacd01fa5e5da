import type { IndexDocument, Lang, PackageFile } from "../../model/index.ts"
import { plainCitation } from "../citation.ts"
import type { PackageTable } from "./table.ts"

/**
 * `README.md`: what each file of the package is and how to compute it again, in English, then in Korean.
 *
 * @param files the files that lie beside the README, without those of the edition
 */
export function readme(index: IndexDocument, tables: readonly PackageTable[], files: readonly PackageFile[]): string {
  return `${[...part(index, tables, files, "en"), "", "---", "", ...part(index, tables, files, "ko")].join("\n")}\n`
}

function part(
  index: IndexDocument,
  tables: readonly PackageTable[],
  files: readonly PackageFile[],
  lang: Lang,
): readonly string[] {
  const { edition, hashes } = index
  const t = texts[lang]
  const others = files.filter(({ table }) => table === null)
  return [
    `# ${line(edition.title[lang])} (${edition.version})`,
    "",
    line(edition.summary[lang]),
    "",
    `${t.publisher}: ${line(edition.publisher[lang])}. ${t.licence}: ${line(edition.licence.name)}, LICENCE.txt.`,
    "",
    `${t.cite}: ${line(plainCitation(index, lang))}`,
    "",
    `## ${t.files}`,
    "",
    ...t.reading,
    "",
    `| ${t.file} | ${t.holds} |`,
    "| --- | --- |",
    ...others.map(({ path, title }) => `| \`${path}\` | ${cell(title[lang])} |`),
    `| \`edition/\` | ${t.edition} |`,
    "",
    `## ${t.tables}`,
    "",
    t.columns,
    "",
    `| ${t.table} | ${t.holds} | ${t.rows} |`,
    "| --- | --- | --- |",
    ...tables.map(({ name, title, rows }) => `| \`data/${name}\` | ${cell(title[lang])} | ${rows} |`),
    "",
    `## ${t.again}`,
    "",
    t.rebuild,
    "",
    "```sh",
    "cityindex check edition",
    "cityindex build edition --out rebuilt",
    "cmp index.json rebuilt/index.json",
    "```",
    "",
    `${t.hash}: ${hashes.edition}`,
  ]
}

/** A text of an edition in one line, so that it stays within its heading or paragraph. */
const line = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("<", "&lt;").trim()
const cell = (text: string): string => line(text).replaceAll("|", "\\|")

const texts = {
  en: {
    publisher: "Publisher",
    licence: "Terms of use",
    cite: "Cite as",
    files: "Files",
    file: "File",
    holds: "Holds",
    edition: "The edition itself: the files that everything else is computed from",
    reading: [
      "Every table is there as CSV and as Parquet with the same values, and as a sheet of the XLSX. CSV is UTF-8 with",
      "commas, a header and quotes as in RFC 4180. An empty cell is a gap; in `scores` and `observations` the column",
      "`OBS_STATUS` says why. Text that a spreadsheet would run as a formula has an apostrophe in front in CSV.",
    ],
    tables: "Tables",
    table: "Table",
    rows: "Rows",
    columns: "What each column means is in the table `columns`, in `datapackage.json` and in `csv-metadata.json`.",
    again: "Compute it again",
    rebuild: "The same edition gives the same bytes. With the programme cityindex, in the unzipped folder:",
    hash: "SHA-256 over the files of the edition",
  },
  ko: {
    publisher: "발행",
    licence: "이용 조건",
    cite: "인용",
    files: "파일",
    file: "파일",
    holds: "내용",
    edition: "판 그 자체. 나머지는 모두 이 파일에서 계산한 것이다",
    reading: [
      "표는 모두 CSV와 Parquet로 같은 값이 들어 있고, XLSX에도 시트로 있다. CSV는 UTF-8이며 쉼표로 나누고 첫 행이",
      "머리글이며 따옴표는 RFC 4180을 따른다. 빈칸은 값이 없다는 뜻이고, `scores`와 `observations`에서는 `OBS_STATUS`",
      "열이 그 까닭을 밝힌다. 스프레드시트가 수식으로 실행할 글에는 CSV에서 앞에 작은따옴표를 붙였다.",
    ],
    tables: "표",
    table: "표",
    rows: "행",
    columns: "열의 뜻은 `columns` 표와 `datapackage.json`, `csv-metadata.json`에 있다.",
    again: "다시 계산하기",
    rebuild: "같은 판은 같은 바이트를 낸다. cityindex 프로그램이 있으면 압축을 푼 폴더에서 다음과 같이 한다.",
    hash: "판의 파일에 대한 SHA-256",
  },
} as const satisfies Record<Lang, object>
