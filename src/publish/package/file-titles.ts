import type { IndexDocument, LocalText } from "../../model/index.ts"
import { bibtex, citationFile } from "../citation.ts"
import { licenceFile, licenceText } from "./licence.ts"

/** What the files of a package are that are no tables, by path. */
export const fileTitles: Readonly<Record<string, LocalText>> = {
  "index.json": {
    en: "All results with labels, method, sources and hashes",
    ko: "결과 전체와 이름, 방법, 출처, 검증값",
  },
  "evidence.json": {
    en: "All evidence records, and which of them made each measured value",
    ko: "근거 기록 전체와, 측정된 값마다 쓰인 기록",
  },
  "csv-metadata.json": { en: "What the CSV files are, for CSVW", ko: "CSV 파일의 설명(CSVW)" },
  "dataset.jsonld": { en: "The dataset in schema.org and DCAT", ko: "데이터세트 설명(schema.org, DCAT)" },
  "datapackage.json": {
    en: "What the files are: a Frictionless Data Package",
    ko: "파일의 설명(Frictionless Data Package)",
  },
  "CITATION.cff": { en: "How to cite it, for programs", ko: "프로그램이 읽는 인용 정보" },
  "citation.bib": { en: "How to cite it, in BibTeX", ko: "BibTeX 인용 정보" },
  [licenceFile]: { en: "Terms of use", ko: "이용 조건" },
  "README.md": { en: "What each file is", ko: "파일 안내" },
}

export const workbookTitle: LocalText = { en: "All tables as a workbook", ko: "모든 표를 담은 통합 문서" }
export const archiveTitle: LocalText = { en: "The whole data package", ko: "자료 꾸러미 전체" }

/** The texts on terms and citation that lie in a package, by path. */
export const aboutTexts = (index: IndexDocument): ReadonlyMap<string, string> =>
  new Map([
    ["CITATION.cff", `${citationFile(index, "en")}\n`],
    ["citation.bib", `${bibtex(index, "en")}\n`],
    [licenceFile, licenceText(index)],
  ])
