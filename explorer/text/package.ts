import { catalogue } from "./catalogue.ts"

export const packageTexts = catalogue({
  title: { en: "Data package", ko: "자료 꾸러미" },
  about: {
    en: "Everything in one archive: each table as CSV and Parquet, a workbook, the edition itself, and descriptions that programs read (Frictionless, CSVW, schema.org). Columns are named as SDMX names them; an empty cell is a gap, and OBS_STATUS says why.",
    ko: "모든 것을 압축 파일 하나에 담았다. 표마다 CSV와 Parquet, 통합 문서, 판 그 자체, 프로그램이 읽는 설명(Frictionless, CSVW, schema.org)이 들어 있다. 열 이름은 SDMX를 따르며, 빈칸은 값이 없다는 뜻이고 OBS_STATUS가 그 까닭을 밝힌다.",
  },
  none: {
    en: "No package is offered here: the edition’s files have changed since it was built, or this site was published without one.",
    ko: "여기에는 꾸러미가 없다. 판의 파일이 계산한 뒤에 바뀌었거나, 이 사이트가 꾸러미 없이 발행되었다.",
  },
  tables: { en: "Tables of the package", ko: "꾸러미의 표" },
  table: { en: "Table", ko: "표" },
  holds: { en: "Holds", ko: "내용" },
  forms: { en: "As", ko: "형식" },
})
