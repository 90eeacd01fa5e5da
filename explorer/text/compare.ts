import { catalogue } from "./catalogue.ts"

export const compareTexts = catalogue({
  title: { en: "Compare", ko: "비교" },
  titleOf: { en: (names: string) => `Compared: ${names}`, ko: (names: string) => `비교: ${names}` },
  lead: {
    en: (most: number) =>
      `Choose up to ${most}. The choice is in the address of this page, so that it can be passed on.`,
    ko: (most: number) => `최대 ${most}개까지 고를 수 있다. 고른 대상은 이 페이지 주소에 남아 그대로 공유할 수 있다.`,
  },
  add: { en: "Add", ko: "추가" },
  find: { en: "Find by name", ko: "이름으로 찾기" },
  chosen: { en: "Chosen", ko: "고른 대상" },
  remove: { en: (name: string) => `Remove ${name}`, ko: (name: string) => `${name} 빼기` },
  full: {
    en: (most: number) => `${most} are chosen; remove one to add another.`,
    ko: (most: number) => `${most}개를 모두 골랐다. 다른 대상을 넣으려면 하나를 뺀다.`,
  },
  nobody: {
    en: (text: string) => `Nothing is called “${text}”.`,
    ko: (text: string) => `‘${text}’에 맞는 이름이 없다.`,
  },
  already: { en: (name: string) => `${name} is chosen already.`, ko: (name: string) => `이미 고른 대상이다: ${name}` },
  added: { en: (name: string) => `${name} added.`, ko: (name: string) => `추가함: ${name}` },
  few: { en: "Choose at least two to compare.", ko: "비교하려면 두 개 이상 골라야 한다." },
  suggestion: { en: "For example", ko: "예" },
  differences: { en: "What tells them apart", ko: "무엇이 다른가" },
  standing: { en: "Side by side", ko: "나란히 보기" },
  standingScored: {
    en: "Orange: those compared, each with its score and, as a bar, the 90% interval of the score. Grey: all others, on the same scale.",
    ko: "주황 점은 비교 대상의 점수, 막대는 점수의 90% 구간이다. 회색은 같은 척도에 놓인 나머지 전체.",
  },
  standingOrdinal: {
    en: "Right is better. Orange bar: 90% interval of the rank; dot: its mean, where the source names the unit. Grey: the means of the others.",
    ko: "오른쪽일수록 앞선 순위이다. 주황 막대는 순위의 90% 구간, 점은 원문이 직접 언급한 대상의 평균 순위이다. 회색은 나머지의 평균.",
  },
  table: { en: "Scores and ranks", ko: "점수와 순위" },
  tableOrdinal: { en: "Rank intervals", ko: "순위 구간" },
  node: { en: "Dimension", ko: "차원" },
  above: { en: "Which stands above which", ko: "어느 쪽이 위인가" },
  aboveAbout: {
    en: (node: string) =>
      `How probable it is that the one at the left stands above the one at the top in ${node}, over everything that is uncertain.`,
    ko: (node: string) => `${node}에서 왼쪽 대상이 위쪽 대상보다 앞설 확률. 불확실한 것을 모두 바꾸어 가며 센 값이다.`,
  },
  aboveKept: {
    en: "“–” stands where the two cannot be drawn without all the others.",
    ko: "‘–’는 나머지 없이 두 대상만으로는 셀 수 없는 경우이다.",
  },
  unknown: { en: "not known", ko: "알 수 없음" },
  by: { en: "In", ko: "기준" },
  evidence: { en: "Evidence behind them", ko: "바탕이 된 근거" },
  evidenceAbout: {
    en: "Records about each, and records about more than one of them at once.",
    ko: "대상마다의 기록 수와, 둘 이상에 함께 걸친 기록 수이다.",
  },
  recordTable: { en: "Records", ko: "기록" },
  shared: { en: "About several of them", ko: "함께 걸친 기록" },
  notNamed: { en: "not known", ko: "알 수 없음" },
  noScore: { en: "no score", ko: "점수 없음" },
  compareThese: {
    en: (n: number) => `Compare the ${n} highlighted side by side`,
    ko: (n: number) => `강조한 ${n}개를 나란히 비교`,
  },
  compareSome: { en: "Compare up to five side by side", ko: "다섯 개까지 나란히 비교" },
  robustness: { en: "How far these ranks hold", ko: "이 순위가 얼마나 버티는가" },
  compareOne: { en: "Compare with others", ko: "다른 대상과 비교" },
})
