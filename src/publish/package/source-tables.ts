import type { DenominatorValue, Figure, Finding, IndexDocument, Plain, Source } from "../../model/index.ts"
import { measureIdOf } from "./structure.ts"
import { type ColumnOf, number, type PackageTable, refersTo, tableOf, text, texts } from "./table.ts"
import { unbounded, words } from "./words.ts"

/** `sources`: where everything comes from. */
export const sourcesTable = ({ sources }: IndexDocument): PackageTable =>
  tableOf<Source>(
    {
      name: "sources",
      title: { en: "Sources", ko: "출처" },
      about: { en: "A row for each source.", ko: "출처마다 한 행." },
      key: ["id"],
    },
    sources,
    [
      text("id", words.id, ({ id }) => id, { required: true }),
      ...texts<Source>("title", words.title, ({ title }) => title),
      text("publisher", { en: "Publisher", ko: "발행" }, ({ publisher }) => publisher),
      text("date", { en: "Date, month or year", ko: "발행 날짜, 달 또는 해" }, ({ date }) => date),
      text("url", { en: "Address", ko: "주소" }, ({ url }) => url),
      text("licence", { en: "Terms of use", ko: "이용 조건" }, ({ licence }) => licence),
      text("accessed", { en: "Read on", ko: "읽은 날" }, ({ accessed }) => accessed),
      ...texts<Source>(
        "place_noun",
        { en: "What a place in it is called", ko: "위치를 부르는 말" },
        ({ placeNoun }) => placeNoun,
      ),
      ...texts<Source>("note", words.note, ({ note }) => note),
    ],
  )

/** The columns that say where a row stands in its source. */
export const origin = <Row extends Pick<Figure, "source" | "place">>(): ColumnOf<Row>[] => [
  text("source", words.source, ({ source }) => source, { required: true }),
  text("place", words.place, ({ place }) => place),
]

/** `figures`: numbers that sources print beside the values of indicators. */
export const figuresTable = ({ figures }: IndexDocument): PackageTable =>
  tableOf<Plain<Figure>>(
    {
      name: "figures",
      title: { en: "Published figures", ko: "발표된 수치" },
      about: {
        en: "A row for each number that a source prints beside the values of indicators. They compute nothing.",
        ko: "출처에 실린, 지표값 아닌 수치마다 한 행. 계산에는 쓰지 않는다.",
      },
      key: ["id"],
      foreignKeys: [
        refersTo("REF_AREA", "units"),
        refersTo("INDICATOR", "nodes"),
        refersTo("UNIT_MEASURE", "measures"),
        refersTo("source", "sources"),
      ],
    },
    figures,
    [
      text("id", words.id, ({ id }) => id, { required: true }),
      text("scope", { en: "What it is about", ko: "수치의 범위" }, ({ scope }) => scope, {
        required: true,
        codes: scopes,
      }),
      text("REF_AREA", words.unit, ({ unit }) => unit),
      text("INDICATOR", words.node, ({ node }) => node),
      text("pool", { en: "Among what was counted", ko: "무엇 가운데 세었는가" }, ({ pool }) => pool),
      text("measure", { en: "What was counted", ko: "무엇을 세었는가" }, ({ measure }) => measure),
      text("category", { en: "In which category", ko: "어느 범주인가" }, ({ category }) => category),
      number("OBS_VALUE", words.value, ({ value }) => value, { required: true }),
      text("UNIT_MEASURE", words.measure, ({ measureUnit }) => measureIdOf(measureUnit), { required: true }),
      number("LOWER_BOUND", words.lower, ({ lower }) => lower, { about: unbounded }),
      number("UPPER_BOUND", words.upper, ({ upper }) => upper, { about: unbounded }),
      text("qualifier", words.qualifier, ({ qualifier }) => qualifier, { required: true }),
      ...origin<Plain<Figure>>(),
      ...texts<Plain<Figure>>("note", words.note, ({ note }) => note),
    ],
  )

const scopes = [
  { id: "unit", label: { en: "one unit", ko: "한 대상" } },
  { id: "group", label: { en: "a group of units", ko: "대상의 한 집단" } },
  { id: "all", label: { en: "all units", ko: "모든 대상" } },
]

/** `denominators`: what indicators are divided by, where it changes over time. */
export const denominatorsTable = ({ denominators }: IndexDocument): PackageTable =>
  tableOf<DenominatorValue>(
    {
      name: "denominators",
      title: { en: "Denominators over time", ko: "시점별 분모" },
      about: {
        en: "A row for each unit, denominator and period. Where a period has no row, the column of the table of units holds.",
        ko: "대상, 분모, 시점마다 한 행. 행이 없는 시점에는 대상 표의 열이 쓰인다.",
      },
      key: ["REF_AREA", "denominator", "TIME_PERIOD"],
      foreignKeys: [refersTo("REF_AREA", "units"), refersTo("source", "sources")],
    },
    denominators,
    [
      text("REF_AREA", words.unit, ({ unit }) => unit, { required: true }),
      text("denominator", { en: "Denominator", ko: "분모" }, ({ denominator }) => denominator, { required: true }),
      text("TIME_PERIOD", words.time, ({ time }) => time, { required: true }),
      number("OBS_VALUE", words.value, ({ value }) => value, { required: true }),
      ...origin<DenominatorValue>(),
      ...texts<DenominatorValue>("note", words.note, ({ note }) => note),
    ],
  )

/** `findings`: what a reader of the sources should know. */
export const findingsTable = ({ findings }: IndexDocument): PackageTable =>
  tableOf<Finding>(
    {
      name: "findings",
      title: { en: "Findings about the sources", ko: "출처에 관해 알아 둘 점" },
      about: {
        en: "A row for each contradiction, slip, gap or agreement. Lists are separated by semicolons.",
        ko: "모순, 오류, 빈칸, 일치마다 한 행. 여럿은 쌍반점으로 나눈다.",
      },
      key: ["id"],
      foreignKeys: [refersTo("source", "sources")],
    },
    findings,
    [
      text("id", words.id, ({ id }) => id, { required: true }),
      text("kind", { en: "Kind", ko: "종류" }, ({ kind }) => kind, { required: true }),
      ...texts<Finding>("title", words.title, ({ title }) => title),
      ...texts<Finding>("text", { en: "Text", ko: "본문" }, (finding) => finding.text),
      text("nodes", { en: "Indicators and dimensions", ko: "지표와 차원" }, ({ nodes }) => nodes.join(";")),
      text("units", { en: "Units", ko: "대상" }, ({ units }) => units.join(";")),
      text("figures", { en: "Figures and values", ko: "수치와 값" }, ({ figures }) => figures.join(";")),
      text("source", words.source, ({ source }) => source, { required: true }),
      text("places", { en: "Places in the source", ko: "출처 안의 위치" }, ({ places }) => places.join(";")),
    ],
  )
