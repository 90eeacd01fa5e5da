import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

const n = formatNumber

export const robustnessTexts = catalogue({
  title: { en: "How far the ranks hold", ko: "순위가 얼마나 버티는가" },
  titleOf: {
    en: (node: string) => `How far the ranks hold: ${node}`,
    ko: (node: string) => `순위가 얼마나 버티는가: ${node}`,
  },
  none: {
    en: "No rank intervals were computed in this edition.",
    ko: "이 판에는 계산된 순위 구간이 없다.",
  },
  node: { en: "Ranking of", ko: "순위 기준" },
  intervals: { en: "Where each rank may lie", ko: "순위마다 놓일 수 있는 자리" },
  intervalsAbout: {
    en: "Dot: the rank as computed; bar: its 90% interval. Right is better.",
    ko: "점은 계산된 순위, 막대는 90% 구간이다. 오른쪽일수록 앞선 순위이다.",
  },
  intervalsOrdinal: {
    en: "Dot: the mean over all orders that nothing published contradicts; bar: the 90% interval. A bar without a dot: not named by the source. Right is better.",
    ko: "점은 발표된 내용과 어긋나지 않는 모든 순서의 평균, 막대는 90% 구간이다. 점이 없으면 원문이 언급하지 않은 대상이다. 오른쪽일수록 앞선 순위이다.",
  },
  intervalsWhole: {
    en: (places: number) =>
      `All of them at once: from the first at the left to the last at the right, how far each rank may move up or down, ${places} ${places === 1 ? "place" : "places"} at most.`,
    ko: (places: number) =>
      `전체를 한눈에: 왼쪽 1위부터 오른쪽 끝까지, 순위마다 위아래로 움직일 수 있는 자리. 최대 ${places}자리이다.`,
  },
  wholeTitle: {
    en: (places: number) =>
      places === 1 ? "No rank moves by more than one place" : `No rank moves by more than ${places} places`,
    ko: (places: number) => `어떤 순위도 ${places}자리 넘게 움직이지 않는다`,
  },
  rowsOf: {
    en: (node: string, from: number, to: number) => `${node} · rows ${from} to ${to}, 90% interval of the rank`,
    ko: (node: string, from: number, to: number) => `${node} · ${from}–${to}번째 줄, 순위의 90% 구간`,
  },
  scenarioTitle: {
    en: (unit: string, choice: string, from: number, to: number) =>
      `What moves most: ${unit}, from rank ${from} to ${to} (${choice})`,
    ko: (unit: string, choice: string, from: number, to: number) =>
      `가장 크게 움직이는 것은 ${unit}: ${from}위에서 ${to}위로(${choice})`,
  },
  scenarioHeat: {
    en: (shown: number, n: number) =>
      shown === n
        ? "rank under each; the fuller the tint, the further from the published rank"
        : `rank of the ${shown} of ${n} that move most; the fuller the tint, the further from the published rank`,
    ko: (shown: number, n: number) =>
      shown === n
        ? "저마다의 순위, 짙을수록 발표된 순위에서 멂"
        : `${n}곳 가운데 가장 크게 움직이는 ${shown}곳의 순위, 짙을수록 발표된 순위에서 멂`,
  },
  scenarioMore: {
    en: (shown: number, n: number) => `Drawn are the ${shown} of ${n} that change the ranks most.`,
    ko: (shown: number, n: number) => `${n}가지 가운데 순위를 가장 크게 바꾸는 ${shown}가지만 그렸다.`,
  },
  published: { en: "Published", ko: "발표" },
  rest: { en: (k: number) => `The other ${n(k, "en")}`, ko: (k: number) => `나머지 ${n(k, "ko")}개` },
  whole: { en: "All of them in the ranking", ko: "순위표에서 모두 보기" },
  varied: { en: "What is varied", ko: "무엇을 바꾸어 보는가" },
  orders: {
    en: (exponent: string) =>
      `Nothing is drawn here. About 10${exponent} orders contradict none of what is published; each counts the same.`,
    ko: (exponent: string) =>
      `여기서는 아무것도 추출하지 않는다. 발표된 내용과 어긋나지 않는 순서는 약 10${exponent}가지이며, 모두 똑같이 가능한 것으로 본다.`,
  },
  ordersUncounted: {
    en: "Orders that contradict nothing published are drawn, each as likely as any other.",
    ko: "발표된 내용과 어긋나지 않는 순서를 똑같은 확률로 추출했다.",
  },
  matters: { en: "Which of it matters", ko: "무엇이 순위를 흔드는가" },
  mattersAbout: {
    en: "Share of the variance of the mean rank change that each uncertain input makes: alone (dark) and with all it does together with others (light). The line is the 90% interval of the latter.",
    ko: "평균 순위 변화의 분산 가운데 불확실한 입력마다의 몫. 짙은 막대는 혼자 만드는 몫, 옅은 막대는 다른 입력과 함께 만드는 것까지 더한 몫이며, 선은 그 90% 구간이다.",
  },
  mattersSamples: {
    en: (samples: number, failed: number) =>
      `From ${n(samples, "en")} samples${failed > 0 ? `, of which ${n(failed, "en")} without a result were left out` : ""}.`,
    ko: (samples: number, failed: number) =>
      `표본 ${n(samples, "ko")}개로 추정했다.${failed > 0 ? ` 결과가 없는 ${n(failed, "ko")}개는 뺐다.` : ""}`,
  },
  mattersNot: {
    en: "The edition does not ask which of it matters. The command line can: cityindex robustness.",
    ko: "이 판은 무엇이 순위를 흔드는지 묻지 않는다. 명령줄의 cityindex robustness로 알아볼 수 있다.",
  },
  never: { en: "The ranks never change.", ko: "순위가 전혀 바뀌지 않는다." },
  noResult: {
    en: "No sample gave ranks that could be compared with the published ones.",
    ko: "발표된 순위와 견줄 수 있는 결과를 낸 표본이 없다.",
  },
  factor: { en: "Uncertain input", ko: "불확실한 입력" },
  alone: { en: "alone", ko: "단독" },
  total: { en: "in all", ko: "전체" },
  scenarios: { en: "Under other choices", ko: "다르게 정했다면" },
  scenariosAbout: {
    en: "The ranking under each way to settle the choices of the method.",
    ko: "방법에서 고를 수 있는 것을 저마다 다르게 정했을 때의 순위이다.",
  },
  asPublished: { en: "as published", ko: "발표된 그대로" },
  leaveOut: { en: "Without one element", ko: "하나를 뺀다면" },
  leaveOutAbout: {
    en: "The ranking when one indicator or dimension is left out, largest change first.",
    ko: "지표나 차원 하나를 뺐을 때의 순위. 변화가 큰 순이다.",
  },
  scenario: { en: "Choice", ko: "선택" },
  element: { en: "Without", ko: "뺀 항목" },
  meanChange: { en: "Mean change of a rank", ko: "평균 순위 변화" },
  leader: { en: "First", ko: "1위" },
  mover: { en: "Moves most", ko: "가장 크게 움직이는 곳" },
  moves: {
    en: (from: number, to: number) => `${from} → ${to}`,
    ko: (from: number, to: number) => `${from}위 → ${to}위`,
  },
  tiers: { en: "Tiers", ko: "구분 가능한 층" },
  tiersAbout: {
    en: "Inside a tier nothing tells who is ahead. A cut lies where everyone above stands above everyone below with a probability of at least 90%.",
    ko: "같은 층 안에서는 앞뒤를 가릴 수 없다. 위의 모두가 아래의 모두보다 앞설 확률이 90% 이상인 곳에서 층이 나뉜다.",
  },
  tier: { en: "Tier", ko: "층" },
  members: { en: "Ranks", ko: "순위" },
  pairs: { en: "One against all others", ko: "하나와 나머지" },
  pairsOf: { en: "Choose", ko: "대상" },
  pairsAbout: {
    en: (unit: string) => `How probable it is that each of the others stands above ${unit}, and below it.`,
    ko: (unit: string) => `나머지가 저마다 ${unit}보다 앞설 확률과 뒤질 확률이다.`,
  },
  pairsKept: {
    en: "“–” stands where the two cannot be drawn without all the others.",
    ko: "‘–’는 나머지 없이 두 대상만으로는 셀 수 없는 경우이다.",
  },
  rank: { en: "Rank", ko: "순위" },
  above: { en: "above", ko: "앞설 확률" },
  below: { en: "below", ko: "뒤질 확률" },
  failures: {
    en: (draws: number, units: number) =>
      `In ${n(draws, "en")} draws ${units === 1 ? "a unit" : `${n(units, "en")} units`} lost the score that is published.`,
    ko: (draws: number, units: number) =>
      `추출 ${n(draws, "ko")}회에서 대상 ${n(units, "ko")}개가 발표된 점수를 잃었다.`,
  },
})
