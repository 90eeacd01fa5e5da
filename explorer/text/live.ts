import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { ordinal } from "./numbers.ts"

/** Whose weights they were before the reader's: the publisher's, or those of an edition whose publisher has none. */
type Whose = "publisher" | "edition"

/** Words of the weights panel and of what stands around it. Percentages come as texts without their sign. */
export const liveTexts = catalogue({
  weights: { en: "Weights", ko: "가중치" },
  sum: { en: "sum 100%", ko: "합계 100%" },
  presets: { en: "Start from", ko: "출발점" },
  weighYourself: { en: "Weigh the dimensions yourself", ko: "가중치를 직접 정해 보기" },
  preset: {
    en: (whose: Whose, isEqual: boolean) =>
      `${whose === "publisher" ? "Published" : "Edition"}${isEqual ? " (equal)" : ""}`,
    ko: (whose: Whose, isEqual: boolean) => `${whose === "publisher" ? "발표" : "이 판"}${isEqual ? "(동일)" : ""}`,
  },
  equal: { en: "Equal", ko: "동일" },
  own: { en: "Your own", ko: "직접 설정" },
  emphasis: { en: "Count one double", ko: "하나만 두 배로" },
  noEmphasis: { en: "None", ko: "없음" },
  weightOf: { en: (name: string) => `Weight of ${name}`, ko: (name: string) => `${name} 가중치` },
  weightIn: {
    en: (name: string) => `Weight of ${name} in per cent`,
    ko: (name: string) => `${name} 가중치(퍼센트)`,
  },
  valueText: {
    en: (now: string, published: string, whose: Whose) =>
      now === published
        ? `${now} per cent, as ${whose === "publisher" ? "published" : "in the edition"}`
        : `${now} per cent, ${whose === "publisher" ? "published" : "in the edition"} ${published} per cent`,
    ko: (now: string, published: string, whose: Whose) =>
      now === published
        ? `${now}퍼센트, ${whose === "publisher" ? "발표" : "이 판"}와 같음`.replace("판와", "판과")
        : `${now}퍼센트, ${whose === "publisher" ? "발표" : "이 판"} ${published}퍼센트`,
  },
  less: { en: (name: string) => `Less weight for ${name}`, ko: (name: string) => `${name} 가중치 내리기` },
  more: { en: (name: string) => `More weight for ${name}`, ko: (name: string) => `${name} 가중치 올리기` },
  lock: { en: (name: string) => `Lock ${name}`, ko: (name: string) => `${name} 고정` },
  stuck: {
    en: "Everything else is locked: unlock another one to move this.",
    ko: "나머지가 모두 고정되어 있다. 다른 하나를 풀면 움직일 수 있다.",
  },
  within: { en: (name: string) => `Weights within ${name}`, ko: (name: string) => `${name} 안의 가중치` },
  undo: { en: "Undo", ko: "되돌리기" },
  redo: { en: "Redo", ko: "다시 하기" },
  reset: { en: "Reset", ko: "초기화" },
  resetLong: {
    en: (whose: Whose) =>
      whose === "publisher" ? "Back to the published weights" : "Back to the weights of the edition",
    ko: (whose: Whose) => (whose === "publisher" ? "발표 가중치로 돌아가기" : "이 판의 가중치로 돌아가기"),
  },
  copy: { en: "Copy link", ko: "링크 복사" },
  copied: { en: "Link copied", ko: "링크를 복사했다" },
  notCopied: { en: "Copy the address of this page", ko: "이 페이지의 주소를 복사하면 된다" },
  howPanel: {
    en: (whose: Whose) =>
      `The tick is the weight ${whose === "publisher" ? "as published" : "in the edition"}. The others give way in proportion, unless they are locked. Arrow keys move by 1, Page keys by 5; Ctrl+Z undoes.`,
    ko: (whose: Whose) =>
      `눈금은 ${whose === "publisher" ? "발표" : "이 판의"} 가중치이다. 고정하지 않은 나머지는 비례하여 조정된다. 방향키는 1씩, 페이지 키는 5씩 움직이고 Ctrl+Z로 되돌린다.`,
  },
  openPanel: { en: "Change the weights", ko: "가중치 조절" },
  closePanel: { en: "Close the weights", ko: "가중치 닫기" },
  banner: {
    en: (publisher: string) => `These are your weights. This is no longer the index of ${publisher}.`,
    ko: (publisher: string) => `직접 정한 가중치로 계산한 순위이며, 더 이상 ${publisher}의 지수가 아니다.`,
  },
  bannerReconstruction: {
    en: "These are your weights. The publisher gives none, and no overall ranking.",
    ko: "직접 정한 가중치이다. 발표 기관은 가중치도 종합 순위도 내지 않았다.",
  },
  change: { en: "Change", ko: "변동" },
  changeLong: { en: "Change against the published rank", ko: "발표 순위 대비 변동" },
  changeMeanLong: {
    en: "Change of the mean rank against the weights of the edition",
    ko: "이 판의 가중치 대비 평균 순위 변동",
  },
  up: {
    en: (places: string, from: string) => `up ${places} from ${from}`,
    ko: (places: string, from: string) => `${from}에서 ${places} 상승`,
  },
  down: {
    en: (places: string, from: string) => `down ${places} from ${from}`,
    ko: (places: string, from: string) => `${from}에서 ${places} 하락`,
  },
  unchanged: { en: "unchanged", ko: "변동 없음" },
  place: { en: (n: number) => ordinal(n), ko: (n: number) => `${n}위` },
  meanPlace: { en: (n: string) => `mean rank ${n}`, ko: (n: string) => `평균 ${n}위` },
  places: {
    en: (n: string) => (n === "1" ? "1 place" : `${n} places`),
    ko: (n: string) => `${n}계단`,
  },

  questions: { en: "Ask the ranking", ko: "순위에 묻기" },
  questionsAbout: {
    en: "Answered from the weights above, in this page.",
    ko: "위의 가중치를 그대로 두고 이 페이지에서 계산한 답이다.",
  },
  duel: { en: "Which of two stands above the other?", ko: "둘 중 어느 쪽이 앞서는가?" },
  first: { en: "One", ko: "기준" },
  second: { en: "The other", ko: "상대" },
  standsAbove: { en: (name: string) => `${name} above`, ko: (name: string) => `${josa(name, "이/가")} 앞섬` },
  level: { en: "Level", ko: "동률" },
  duelUncounted: {
    en: "This cannot be counted here: one of the two has no rank, or there are too many with uncertain values to count every pair.",
    ko: "여기서는 계산할 수 없다. 둘 중 하나에 순위가 없거나, 값이 불확실한 대상이 많아 모든 쌍을 셀 수 없다.",
  },
  improve: { en: "What would it take to gain places?", ko: "몇 계단 오르려면 무엇이 필요한가?" },
  improveAbout: {
    en: "One indicator at a time, everything else as it is: the value that would be enough.",
    ko: "다른 값은 그대로 두고 지표 하나만 바꿀 때 필요한 값이다.",
  },
  whom: { en: "Who", ko: "대상" },
  howMany: { en: "Places to gain", ko: "오를 계단" },
  indicator: { en: "Indicator", ko: "지표" },
  now: { en: "Now", ko: "현재" },
  needed: { en: "Would be enough", ko: "필요한 값" },
  notEnough: {
    en: (limit: string, gained: number) =>
      gained === 0 ? `none: even ${limit} gains no place` : `not enough: ${limit} gains ${gained}`,
    ko: (limit: string, gained: number) =>
      gained === 0
        ? `없음: ${josa(limit, "이라/라")}도 오르지 않음`
        : `부족: ${josa(limit, "이라/라")}도 ${gained}계단`,
  },
  alreadyBest: { en: "already the best there is", ko: "이미 가장 좋은 값" },
  noValue: { en: "no value to improve", ko: "개선할 값이 없음" },
  improveLimit: {
    en: "Looked for up to the best value that anyone has, or to the end of the indicator’s own scale.",
    ko: "지금까지 관측된 가장 좋은 값, 또는 지표 척도의 끝까지 찾았다.",
  },
  improveNothing: {
    en: (name: string) => `There are not so many places above ${name}.`,
    ko: (name: string) => `${name} 위로는 그만큼의 순위가 없다.`,
  },
  limits: { en: "What could other weights do?", ko: "가중치가 다르면 어디까지 달라지는가?" },
  limitsAbout: {
    en: "Any weights of the members that sum to 100% are admitted, 0 included; found by linear programmes.",
    ko: "합이 100%인 모든 가중치를 0까지 허용하고, 선형계획법으로 찾았다.",
  },
  tryWeights: { en: "Try these weights", ko: "이 가중치로 보기" },
  tryBest: { en: (rank: number) => `See it ${ordinal(rank)}`, ko: (rank: number) => `${rank}위가 되는 가중치` },
  counting: { en: "Counting", ko: "계산 중" },
})
