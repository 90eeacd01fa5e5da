import type { Lang } from "../../model/index.ts"

/** What the comments of an imported index.yaml say. */
interface Remarks {
  readonly from: (data: string, metadata: string) => string
  readonly fromOne: (data: string) => string
  readonly guessed: string
  readonly guessedFrom: (word: string) => string
  readonly check: string
  readonly version: string
  readonly summary: string
  readonly languages: string
  readonly time: string
  readonly assumed: string
  readonly panel: string
  readonly licence: string
  readonly noun: string
  readonly denominators: string
  readonly changing: string
  readonly codes: string
  readonly absent: string
  readonly measures: string
  readonly method: string
  readonly screen: string
  readonly treat: string
  readonly impute: string
  readonly normalise: string
  readonly normaliseElse: string
  readonly aggregate: string
  readonly aggregateElse: string
  readonly missing: string
  readonly structure: string
  readonly members: string
  readonly others: string
  readonly ignored: (columns: string) => string
}

export const remarks: Readonly<Record<Lang, Remarks>> = {
  en: {
    from: (data, metadata) => `Imported from ${data} and ${metadata}.`,
    fromOne: (data) => `Imported from ${data}.`,
    guessed: "guessed, since nothing says otherwise: more is better; down: less is better",
    guessedFrom: (word) => `guessed from the word "${word}": less is better; up: more is better`,
    check: "Change it, then run: cityindex check .",
    version: "correction = last number, new rows = middle, changed codes = first",
    summary: "one or two sentences for the gallery",
    languages: "with [en, ko] every text needs both: { en: …, ko: … }",
    time: "the period that the edition is about",
    assumed: "the period that the edition is about; the table has no column Time",
    panel: "apart: every period is normalised by itself; together: all at once, so that scores compare over time",
    licence: "terms of use of the data",
    noun: "what is compared, as in country, countries",
    denominators: "what values may be divided by",
    changing: "in denominators.csv, by period",
    codes: "code in units.csv: how readers see it",
    absent: "Why a unit has no row for an indicator: not-collected, not-found, not-applicable or suppressed.",
    measures: "Units of measure in the words of the table. `suffix` follows a number as it stands.",
    method: "The method: what holds for all indicators and dimensions that say nothing else.",
    screen: "leave out units with too many gaps",
    treat: "draw in outliers, or take logarithms where that is not enough",
    impute: "fill gaps; also mean, { mean: { within: … } } and others",
    normalise: "or z-score, rank, goalposts, …",
    normaliseElse: "or min-max, goalposts, …",
    aggregate: "or geometric, harmonic, copeland, …",
    aggregateElse: "or arithmetic, harmonic, copeland, …",
    missing: "members at hand are reweighted, however few; 0.5: if they hold half of the weight",
    structure: "The structure: dimensions hold indicators or other dimensions; `index` is at the top.",
    members: "a list means equal weights",
    others: "other/columns.csv keeps the columns of type Other; nothing reads it.",
    ignored: (columns) => `Not carried over from the metadata: ${columns}.`,
  },
  ko: {
    from: (data, metadata) => `${data}와(과) ${metadata}에서 가져왔다.`,
    fromOne: (data) => `${data}에서 가져왔다.`,
    guessed: "추정: 다른 말이 없어 클수록 좋다고 보았다. 작을수록 좋으면 down",
    guessedFrom: (word) => `추정: "${word}"라는 말에서 작을수록 좋다고 보았다. 클수록 좋으면 up`,
    check: "고친 뒤 cityindex check . 를 실행한다.",
    version: "정정은 끝 숫자, 행 추가는 가운데, 코드 변경은 첫 숫자를 올린다",
    summary: "목록에 보일 한두 문장",
    languages: "[en, ko]로 하면 모든 글에 두 언어가 다 있어야 한다: { en: …, ko: … }",
    time: "이 판이 다루는 시점",
    assumed: "이 판이 다루는 시점. 표에는 Time 열이 없다",
    panel: "apart는 시점마다 따로 정규화하고, together는 한데 모아 정규화해 점수를 시점끼리도 견줄 수 있다",
    licence: "데이터 이용 조건",
    noun: "비교 대상을 부르는 말. 도시, 국가 등",
    denominators: "값을 나눌 수 있는 수",
    changing: "시점별 값은 denominators.csv에 있다",
    codes: "units.csv의 코드와 읽는 이에게 보일 이름",
    absent: "대상에 값의 행이 없는 까닭: not-collected, not-found, not-applicable, suppressed.",
    measures: "표에 적힌 단위. suffix는 수 바로 뒤에 붙는다.",
    method: "방법: 따로 정하지 않은 모든 지표와 차원에 적용된다.",
    screen: "빈칸이 너무 많은 대상을 뺀다",
    treat: "이상값을 안으로 당기고, 그래도 모자라면 로그를 취한다",
    impute: "빈칸을 채운다. mean, { mean: { within: … } } 등도 있다",
    normalise: "z-score, rank, goalposts 등도 있다",
    normaliseElse: "min-max, goalposts 등도 있다",
    aggregate: "geometric, harmonic, copeland 등도 있다",
    aggregateElse: "arithmetic, harmonic, copeland 등도 있다",
    missing: "있는 구성 요소만으로 가중치를 다시 맞춘다. 0.5면 가중치의 절반 이상이 있어야 한다",
    structure: "구조: 차원은 지표나 다른 차원을 담고, index는 맨 위 차원을 가리킨다.",
    members: "목록으로 적으면 가중치가 같다",
    others: "other/columns.csv에 Other 열을 남겨 두었다. 아무것도 읽지 않는다.",
    ignored: (columns) => `지표 표에서 옮기지 않은 열: ${columns}.`,
  },
}
