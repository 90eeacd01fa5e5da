import { comparesUnits, type IndicatorMethod, type Ties } from "../../model/index.ts"
import type { Voice } from "./words.ts"

/** How an indicator's values become scores, in a sentence; null where they are scores already. */
export function normalisationWords(voice: Voice, method: IndicatorMethod): string | null {
  const { direction, transform } = method
  const how = sentence(voice, method)
  if (how === null) return null
  const ko = voice.lang === "ko"
  const log = transform.kind === "log" ? (ko ? "로그를 취해 " : "After taking logarithms, ") : ""
  const down =
    direction === -1 && method.normalise.kind !== "categories" ? (ko ? " 작을수록 좋다." : " Less is better.") : ""
  const isPooled = voice.index.method.panel === "together" && comparesUnits(method.normalise)
  const pooled = isPooled
    ? ko
      ? " 모든 시점의 값을 함께 견준다."
      : " Values of all periods are compared together."
    : ""
  return `${log}${log === "" || ko ? how : `${how[0]?.toLowerCase()}${how.slice(1)}`}${down}${pooled}`
}

function sentence(voice: Voice, { normalise: how }: IndicatorMethod): string | null {
  const ko = voice.lang === "ko"
  const number = (x: number) => voice.number(x)
  switch (how.kind) {
    case "none":
      return null
    case "goalposts":
      return ko
        ? `기준점 ${number(how.low)}(${number(how.to.low)}점)과 ${number(how.high)}(${number(how.to.high)}점) 사이에서 환산한다.`
        : `It is placed between the goalposts ${number(how.low)} and ${number(how.high)}.`
    case "min-max":
      return ko ? "최솟값과 최댓값 사이에서 환산한다." : "It is placed between the lowest and the highest value."
    case "z-score":
      return ko
        ? `표준화한다(평균 ${number(how.mean)}, 표준편차 ${number(how.sd)}).`
        : `It is standardised to mean ${number(how.mean)} and standard deviation ${number(how.sd)}.`
    case "rank":
      return ko ? `순위로 바꾼다${ties(how.ties, true)}.` : `It is replaced by its rank${ties(how.ties, false)}.`
    case "borda":
      return ko
        ? `자신보다 아래인 대상의 수(보르다 점수)로 바꾼다${ties(how.ties, true)}.`
        : `It is replaced by the number of units below it, its Borda score${ties(how.ties, false)}.`
    case "percentile-rank":
      return ko
        ? `백분위 순위로 바꾼다${ties(how.ties, true)}.`
        : `It is replaced by its percentile rank${ties(how.ties, false)}.`
    case "fraction-of-max":
      return ko ? "최댓값에 대한 비율로 나타낸다." : "It is taken as a fraction of the largest value."
    case "distance-to-reference": {
      const named = voice.index.units.find(({ id }) => id === how.unit)
      const unit = named === undefined ? how.unit : voice.t(named.name)
      return ko
        ? `가장 나쁜 값에서 기준 대상(${unit})의 값까지의 거리로 환산한다.${how.cap ? " 기준을 넘어도 더 높은 점수는 없다." : ""}`
        : `It is placed between the worst value and that of ${unit}${how.cap ? ", beyond which no score rises" : ""}.`
    }
    case "distance-to-target":
      return ko
        ? `가장 나쁜 값에서 목표 ${number(how.target)}까지의 거리로 환산한다.${how.cap ? " 목표를 넘어도 더 높은 점수는 없다." : ""}`
        : `It is placed between the worst value and the target ${number(how.target)}${how.cap ? ", beyond which no score rises" : ""}.`
    case "categories":
      return ko ? "범주마다 정해진 점수를 준다." : "It gets the score of its category."
  }
}

function ties(how: Ties, ko: boolean): string {
  switch (how) {
    case "min":
      return ""
    case "average":
      return ko ? "(값이 같으면 평균 순위)" : " (equal values share the mean rank)"
    case "max":
      return ko ? "(값이 같으면 높은 쪽 순위)" : " (equal values share the largest rank)"
  }
}
