import type { Lang } from "../../src/model/index.ts"
import type { Refusal } from "../view/dropped.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { formatNumber, listOf } from "./numbers.ts"

export const dropZoneTexts = catalogue({
  choose: { en: "Choose a file", ko: "파일 선택" },
  chooseSeveral: { en: "Choose files", ko: "파일 선택" },
  over: { en: "Let go to drop it here", ko: "여기에 놓으면 읽는다" },
  paste: { en: "Or paste the table as text", ko: "또는 표를 글자로 붙여 넣기" },
  pasteLabel: { en: "The table, copied from a spreadsheet or a page", ko: "스프레드시트나 웹 페이지에서 복사한 표" },
  usePasted: { en: "Use this text", ko: "이 글자를 쓰기" },
  mostBytes: {
    en: (endings: readonly string[], bytes: number) =>
      `${endings.length === 0 ? "Any file" : listOf(endings, "en")}, up to ${formatBytes(bytes, "en")}`,
    ko: (endings: readonly string[], bytes: number) =>
      `${endings.length === 0 ? "모든 파일" : listOf(endings, "ko")}, ${formatBytes(bytes, "ko")} 이하`,
  },
})

/** "640 bytes", "12 kB", "3.4 MB": thousands, as file managers count. */
export function formatBytes(bytes: number, lang: Lang): string {
  if (bytes < 1000) return lang === "ko" ? `${bytes}바이트` : `${bytes} ${bytes === 1 ? "byte" : "bytes"}`
  const [size, unit] =
    bytes < 999_500 ? [bytes / 1e3, "kB"] : bytes < 999.95e6 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"]
  const decimals = size < 10 && !Number.isInteger(Math.round(size * 10) / 10) ? 1 : 0
  return `${formatNumber(size, lang, decimals)} ${unit}`
}

/** Why what was dropped is not taken, and what to do instead. */
export function refusalText(refusal: Refusal, lang: Lang): string {
  return lang === "ko" ? inKorean(refusal) : inEnglish(refusal)
}

function inEnglish(refusal: Refusal): string {
  switch (refusal.why) {
    case "nothing":
      return "What was dropped holds no file. Drop a file from your computer, or choose one."
    case "folder":
      return `“${refusal.name}” is a folder. Drop the file inside it.`
    case "too-many":
      return `${refusal.count} files were dropped, and one is taken at a time. Drop one.`
    case "ending":
      return `“${refusal.name}” is not a file that is read here: it has to end in ${either(refusal.endings)}.`
    case "empty":
      return `“${refusal.name}” is empty.`
    case "too-large":
      return `${refusal.name === null ? "The files together have" : `“${refusal.name}” has`} ${formatBytes(refusal.size, "en")}; at most ${formatBytes(refusal.most, "en")} are read.`
  }
}

function inKorean(refusal: Refusal): string {
  switch (refusal.why) {
    case "nothing":
      return "놓은 것에 파일이 없다. 컴퓨터의 파일을 끌어다 놓거나 직접 선택하면 된다."
    case "folder":
      return `${josa(`‘${refusal.name}’`, "은/는")} 폴더이다. 그 안의 파일을 놓으면 읽는다.`
    case "too-many":
      return `파일 ${refusal.count}개를 놓았으나 한 번에 하나만 읽는다.`
    case "ending":
      return `${josa(`‘${refusal.name}’`, "은/는")} 여기서 읽는 파일이 아니다. 이름이 ${refusal.endings.join(", ")} 가운데 하나로 끝나야 한다.`
    case "empty":
      return `${josa(`‘${refusal.name}’`, "은/는")} 비어 있다.`
    case "too-large":
      return `${refusal.name === null ? "파일을 모두 합친" : `‘${refusal.name}’의`} 크기는 ${formatBytes(refusal.size, "ko")}이며, ${formatBytes(refusal.most, "ko")}까지 읽는다.`
  }
}

const either = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`
