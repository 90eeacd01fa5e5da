import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { counted, formatNumber, listOf } from "./numbers.ts"

const en = (count: number) => formatNumber(count, "en")
const ko = (count: number) => formatNumber(count, "ko")

/** What the page says that makes an index of a spreadsheet. */
export const createTexts = catalogue({
  title: { en: "An index of your spreadsheet", ko: "내 스프레드시트로 지수 만들기" },
  lead: {
    en: "Drop a table with a row for each place and a column for each indicator. You see it ranked at once, set right what was guessed, and save it as an edition: a folder of text files that anyone can check and build.",
    ko: "대상마다 한 행, 지표마다 한 열이 있는 표를 놓으면 바로 순위가 나온다. 추정한 것을 바로잡고, 누구나 검산하고 다시 계산할 수 있는 텍스트 파일 모음인 판으로 저장한다.",
  },
  drop: { en: "Drop a spreadsheet here", ko: "스프레드시트를 여기에 끌어다 놓기" },
  stays: {
    en: "Nothing leaves your computer: the file is read, ranked and saved in this browser. Tables of COINr, a filled COIN Tool workbook and long tables are known, too; several CSV files are read as one workbook.",
    ko: "파일은 이 컴퓨터를 벗어나지 않는다. 읽기, 순위 계산, 저장이 모두 이 브라우저 안에서 이루어진다. COINr의 두 표, 작성된 COIN Tool 통합 문서, 긴 형식의 표도 읽으며, CSV 파일 여러 개는 통합 문서 하나로 본다.",
  },
  needsScript: {
    en: "This page works in your browser and needs JavaScript and an address on the web. `cityindex new --from` does the same on the command line.",
    ko: "이 페이지는 브라우저 안에서 동작하므로 자바스크립트와 웹 주소가 필요하다. 명령줄에서는 cityindex new --from으로 같은 일을 할 수 있다.",
  },
  reading: {
    en: (names: readonly string[]) => `Reading ${listOf(names, "en")} …`,
    ko: (names: readonly string[]) => `${josa(listOf(names, "ko"), "을/를")} 읽는 중…`,
  },
  stop: { en: "Stop", ko: "멈추기" },
  refused: {
    en: (names: readonly string[]) => `${listOf(names, "en")} ${names.length === 1 ? "was" : "were"} not taken`,
    ko: (names: readonly string[]) => `${josa(listOf(names, "ko"), "을/를")} 읽지 않았다`,
  },
  stayed: {
    en: "The index below is still that of the file before.",
    ko: "아래 지수는 앞서 읽은 파일의 것이다.",
  },
  tooLong: {
    en: (seconds: number) =>
      `Reading it took more than ${seconds} seconds and was ended. Save its table alone, as CSV, and try again.`,
    ko: (seconds: number) => `읽는 데 ${seconds}초가 넘게 걸려 멈추었다. 표만 CSV로 저장해 다시 시도한다.`,
  },
  broken: {
    en: "Reading it broke off: this browser ran out of memory, or we made a mistake. Save its table alone, as CSV, and try again.",
    ko: "읽다가 중단되었다. 브라우저의 메모리가 모자라거나 이 프로그램의 잘못이다. 표만 CSV로 저장해 다시 시도한다.",
  },
  problemAt: {
    en: (file: string, line: number, column: number) => `${file}, row ${line}, column ${column}`,
    ko: (file: string, line: number, column: number) => `${file}, ${line}행 ${column}열`,
  },
  inEnglish: { en: "", ko: "가져오기의 진단은 영어로만 나온다." },
  read: { en: "What was read", ko: "읽은 내용" },
  file: { en: "File", ko: "파일" },
  sheet: { en: "Sheet with the values", ko: "값이 있는 시트" },
  units: { en: "Places", ko: "대상" },
  indicators: { en: "Indicators", ko: "지표" },
  periods: { en: "Periods", ko: "시기" },
  gaps: { en: "Values missing", ko: "빠진 값" },
  gapsOf: {
    en: (missing: number, of: number) => `${en(missing)} of ${en(of)}`,
    ko: (missing: number, of: number) => `${ko(of)}개 가운데 ${ko(missing)}개`,
  },
  indexTitle: { en: "Title of the index", ko: "지수 이름" },
  period: { en: "Period of the values", ko: "값의 시기" },
  periodHint: {
    en: "A year (2024), quarter (2024-Q1) or month (2024-05).",
    ko: "연도(2024), 분기(2024-Q1), 월(2024-05).",
  },
  look: { en: "Look at these", ko: "확인할 것" },
  lookAbout: {
    en: "What the table does not say was guessed or left open. The list goes into the edition's README, without what you have settled here.",
    ko: "표에 없는 것은 추정하거나 비워 두었다. 이 목록은 판의 README에 들어가며, 여기에서 정한 것은 빠진다.",
  },
  remarks: {
    en: (count: number) => `${counted(count, "remark", "remarks")} on reading`,
    ko: (count: number) => `읽으면서 남긴 말 ${ko(count)}개`,
  },
  structure: { en: "Indicators and structure", ko: "지표와 구조" },
  structureAbout: {
    en: "Every change shows in the ranking at once. A weight counts within its group; 0 leaves an indicator out.",
    ko: "고치면 순위에 바로 나타난다. 가중치는 같은 묶음 안에서 견준 크기이며, 0이면 계산에서 빠진다.",
  },
  scale: { en: "Normalisation", ko: "정규화" },
  minMax: { en: "Min–max: worst 0, best 100", ko: "최소–최대: 최저 0, 최고 100" },
  zScore: { en: "Z-scores: distance from the mean", ko: "z-점수: 평균에서 떨어진 정도" },
  rankScale: { en: "Ranks", ko: "순위" },
  mean: { en: "Aggregation", ko: "집계" },
  arithmetic: { en: "Arithmetic mean: strengths make up for weaknesses", ko: "산술평균: 강점이 약점을 메운다" },
  geometric: { en: "Geometric mean: weaknesses count for more", ko: "기하평균: 약점이 더 크게 작용한다" },
  noGeometric: {
    en: "Z-scores are below 0 for half of the places, and a geometric mean needs scores above 0.",
    ko: "z-점수는 대상의 절반쯤에서 0보다 작아, 양수만 다루는 기하평균을 낼 수 없다.",
  },
  name: { en: "Name", ko: "이름" },
  nameOf: { en: (name: string) => `Name of ${name}`, ko: (name: string) => `${name}의 이름` },
  direction: { en: "Direction", ko: "방향" },
  directionOf: { en: (name: string) => `Direction of ${name}`, ko: (name: string) => `${name}의 방향` },
  up: { en: "↑ more is better", ko: "↑ 클수록 좋음" },
  down: { en: "↓ less is better", ko: "↓ 작을수록 좋음" },
  guess: { en: "guess", ko: "추정" },
  guessFrom: {
    en: (word: string) => (word === "" ? "guessed: no word speaks for either" : `guessed from “${word}”`),
    ko: (word: string) => (word === "" ? "방향을 알려 주는 말이 없어 추정" : `‘${word}’에서 추정`),
  },
  confirm: { en: "confirm", ko: "확인" },
  confirmOf: {
    en: (name: string) => `confirm the direction of ${name}`,
    ko: (name: string) => `${name}의 방향 확인`,
  },
  confirmAll: {
    en: (count: number) =>
      count === 1 ? "Confirm the guessed direction" : `Confirm all ${en(count)} guessed directions`,
    ko: (count: number) => `추정한 방향 ${ko(count)}개 모두 확인`,
  },
  weight: { en: "Weight", ko: "가중치" },
  weightOf: { en: (name: string) => `Weight of ${name}`, ko: (name: string) => `${name}의 가중치` },
  group: { en: "In", ko: "묶음" },
  groupOf: { en: (name: string) => `Dimension of ${name}`, ko: (name: string) => `${josa(name, "이/가")} 들어갈 차원` },
  noGroup: { en: "none", ko: "없음" },
  noMeasure: { en: "unit of measure not stated", ko: "단위를 밝히지 않음" },
  without: { en: "Missing", ko: "빠진 값" },
  empty: { en: "empty: not saved until it holds an indicator", ko: "비어 있음: 지표가 들어와야 저장된다" },
  remove: { en: "Dissolve", ko: "해체" },
  removeOf: {
    en: (name: string) => `Dissolve ${name}: what it holds goes one level up`,
    ko: (name: string) => `${name} 해체: 들어 있던 것은 한 단계 위로 간다`,
  },
  newDimension: { en: "New dimension", ko: "새 차원" },
  add: { en: "Add", ko: "추가" },
  undo: { en: "Undo", ko: "되돌리기" },
  showAll: {
    en: (count: number) => `Show all ${en(count)} rows`,
    ko: (count: number) => `${ko(count)}행 모두 보기`,
  },
  rankingOf: { en: (period: string) => `Ranking, ${period}`, ko: (period: string) => `순위, ${period}` },
  noRanking: {
    en: "Nothing is aggregated yet: add a dimension to hold the indicators.",
    ko: "아직 집계하는 것이 없다. 지표를 담을 차원을 추가한다.",
  },
  mistakes: {
    en: "As it stands this makes no edition. The ranking is that before the last change.",
    ko: "이대로는 판이 되지 않는다. 순위는 마지막으로 고치기 전의 것이다.",
  },
  rank: { en: "Rank", ko: "순위" },
  unit: { en: "Place", ko: "대상" },
  score: { en: "Score", ko: "점수" },
  interval: { en: "90% interval", ko: "90% 구간" },
  covered: { en: (percent: string) => `${percent} covered`, ko: (percent: string) => `값이 있는 비중 ${percent}` },
  draft: { en: "This is a first draft.", ko: "아직 초안이다." },
  draftDrawn: {
    en: (draws: number) =>
      `The intervals come of ${en(draws)} draws that change every weight by up to a quarter. They know nothing of wrong directions, a doubtful structure or errors in the table.`,
    ko: (draws: number) =>
      `구간은 모든 가중치를 4분의 1까지 바꾸어 ${ko(draws)}번 추출한 결과이다. 방향이 틀렸거나 구조가 의심스럽거나 표에 오류가 있을 가능성은 담지 못한다.`,
  },
  draftUndrawn: {
    en: "It has no intervals: the table is too large to draw them here. Do not read small differences as differences; cityindex build computes the intervals.",
    ko: "표가 커서 여기에서는 구간을 내지 않았다. 작은 차이를 차이로 읽지 않아야 하며, 구간은 cityindex build로 계산한다.",
  },
  draftWaiting: { en: "Its intervals are being drawn …", ko: "구간을 계산하는 중…" },
  save: { en: "Save the edition", ko: "판 저장" },
  saveAbout: {
    en: "A ZIP of the files that cityindex new --from writes, with your adjustments in index.yaml. Unpack it, then:",
    ko: "cityindex new --from이 쓰는 파일을 ZIP으로 묶고, 고친 내용은 index.yaml에 담는다. 압축을 푼 뒤 다음과 같이 한다.",
  },
  saved: { en: (name: string) => `${name} was saved.`, ko: (name: string) => `${josa(name, "을/를")} 저장했다.` },
  cannotSave: {
    en: "It can be saved once the mistakes are mended.",
    ko: "잘못을 고치면 저장할 수 있다.",
  },
  commands: { en: "Commands", ko: "명령" },
  nowFirst: { en: (name: string) => `First: ${name}`, ko: (name: string) => `1위: ${name}` },
  checkAbout: { en: "lists every mistake", ko: "잘못된 곳을 모두 보여 준다" },
  buildAbout: { en: "computes scores, ranks and intervals", ko: "점수, 순위, 구간을 계산한다" },
  serveAbout: { en: "shows it in the browser", ko: "브라우저에서 보여 준다" },
})
