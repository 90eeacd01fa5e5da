import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

export const dataTexts = catalogue({
  title: { en: "Data", ko: "자료" },
  lead: {
    en: "Everything that is shown here, to take along: what each file holds, on what terms, how to cite it, and how to compute it again.",
    ko: "여기에 보이는 모든 것을 내려받을 수 있다. 파일마다 무엇이 들어 있는지, 이용 조건과 인용 방법, 다시 계산하는 방법을 함께 적었다.",
  },
  files: { en: "Files", ko: "파일" },
  filesAbout: {
    en: "The same bytes as the command line writes. CSV in UTF-8 with a header; numbers read back exactly; an empty cell is a gap.",
    ko: "명령줄 도구가 쓰는 것과 같은 파일이다. CSV는 UTF-8이고 첫 행이 머리글이며, 수는 손실 없이 다시 읽히고, 빈칸은 값이 없다는 뜻이다.",
  },
  file: { en: "File", ko: "파일" },
  holds: { en: "Holds", ko: "내용" },
  size: { en: "Size", ko: "크기" },
  hash: { en: "SHA-256", ko: "SHA-256" },
  columns: { en: "What the columns mean", ko: "열의 뜻" },
  columnsOf: { en: (file: string) => `Columns of ${file}`, ko: (file: string) => `${file}의 열` },
  column: { en: "Column", ko: "열" },
  meaning: { en: "Meaning", ko: "뜻" },
  steps: {
    en: "The tables of the single steps are wide: the first column is the unit, then one column for each indicator or dimension, named by its id. Only steps that the method has are there.",
    ko: "단계별 표는 가로로 넓다. 첫 열이 대상이고, 이어서 지표나 차원마다 그 식별자를 이름으로 하는 열이 하나씩 있다. 방법에 있는 단계만 나온다.",
  },
  terms: { en: "Terms", ko: "이용 조건" },
  termsSources: { en: "Sources have terms of their own:", ko: "출처마다 이용 조건이 따로 있다:" },
  cite: { en: "How to cite", ko: "인용 방법" },
  plain: { en: "As text", ko: "문장" },
  copy: { en: "Copy", ko: "복사" },
  copied: { en: "Copied", ko: "복사함" },
  copyFailed: { en: "Select it and copy by hand", ko: "직접 선택해 복사한다" },
  check: { en: "Check and compute again", ko: "확인과 재계산" },
  commands: { en: "Commands", ko: "명령" },
  checkAbout: {
    en: "The same edition gives the same bytes on every machine. With the edition’s folder and the programme:",
    ko: "같은 판은 어느 컴퓨터에서나 같은 바이트를 낸다. 판의 폴더와 프로그램이 있으면 다음과 같이 확인한다.",
  },
  hashAbout: {
    en: "The first hash is of the edition’s files, the second of the method that was resolved from them. Both stand in index.json; another build of the same files gives the same.",
    ko: "첫째는 판의 파일, 둘째는 거기서 풀어낸 방법의 검증값이다. 둘 다 index.json에 있으며, 같은 파일로 다시 계산하면 같은 값이 나온다.",
  },
  hashEdition: { en: "Edition", ko: "판" },
  hashMethod: { en: "Method", ko: "방법" },
  checkMistakes: { en: "lists every mistake of the edition", ko: "판의 오류를 모두 보여 준다" },
  checkBuild: { en: "computes it and writes these files", ko: "계산해서 위의 파일을 쓴다" },
  checkHash: { en: "compare with the hashes above", ko: "위의 검증값과 비교한다" },
  checkExplain: { en: "tells where one score comes from", ko: "점수 하나가 어디에서 나왔는지 보여 준다" },
  own: { en: "An index of your own", ko: "내 지수" },
  ownAbout: {
    en: "A spreadsheet becomes an edition like this one in the browser, and stays on your computer:",
    ko: "스프레드시트를 브라우저 안에서 이와 같은 판으로 만들 수 있으며, 파일은 내 컴퓨터에 남는다.",
  },
  create: { en: "Make an index of your spreadsheet", ko: "내 스프레드시트로 지수 만들기" },
  kilobytes: {
    en: (bytes: number) => `${formatNumber(Math.max(1, Math.round(bytes / 1000)), "en")} kB`,
    ko: (bytes: number) => `${formatNumber(Math.max(1, Math.round(bytes / 1000)), "ko")} kB`,
  },
})
