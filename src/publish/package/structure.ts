import {
  type IndexDocument,
  type LocalText,
  type MeasureRef,
  measureOf,
  type Node,
  obsStatus,
  type Unit,
} from "../../model/index.ts"
import { type ColumnOf, integer, number, type PackageTable, refersTo, tableOf, text, texts } from "./table.ts"
import { words } from "./words.ts"

/** The id of a unit of measure, as `UNIT_MEASURE` has it. */
export const measureIdOf = (measure: MeasureRef): string => (typeof measure === "object" ? measure.id : measure)

/** `units`: what is compared, with denominators and groups. */
export function unitsTable({ units, groups, edition }: IndexDocument): PackageTable {
  const denominators = [...new Set(units.flatMap((unit) => Object.keys(unit.denominators)))].sort()
  return tableOf<Unit>(
    {
      name: "units",
      title: { en: `Units: ${edition.unitNoun.many.en}`, ko: `대상: ${edition.unitNoun.many.ko}` },
      about: { en: "A row for each unit that is compared.", ko: "비교하는 대상마다 한 행." },
      key: ["id"],
    },
    units,
    [
      text("id", words.id, ({ id }) => id, { required: true }),
      ...texts<Unit>("name", words.name, ({ name }) => name),
      ...texts<Unit>("country", { en: "Country", ko: "나라" }, ({ country }) => country),
      text("iso", { en: "Country code, ISO 3166-1", ko: "나라 코드(ISO 3166-1)" }, ({ iso }) => iso),
      number("lat", { en: "Latitude in degrees, WGS 84", ko: "위도(도, WGS 84)" }, ({ lat }) => lat),
      number("lon", { en: "Longitude in degrees, WGS 84", ko: "경도(도, WGS 84)" }, ({ lon }) => lon),
      ...denominators.map(
        (name): ColumnOf<Unit> =>
          number(
            `denominator_${name}`,
            { en: `Denominator ${name}`, ko: `분모 ${name}` },
            (unit) => unit.denominators[name] ?? null,
          ),
      ),
      ...groups.map(
        ({ id, title, codes }): ColumnOf<Unit> =>
          text(`group_${id}`, title, (unit) => unit.groups[id] ?? null, { codes }),
      ),
    ],
  )
}

/** `nodes`: indicators and dimensions, a dimension before its members. */
export function nodesTable({ nodes, method }: IndexDocument): PackageTable {
  const directions = new Map(
    [...method.indicators, ...method.ordinal].map(({ node, direction }) => [node, direction > 0 ? "up" : "down"]),
  )
  return tableOf<Node>(
    {
      name: "nodes",
      title: { en: "Indicators and dimensions", ko: "지표와 차원" },
      about: {
        en: "A row for each indicator and dimension, a dimension before its members.",
        ko: "지표와 차원마다 한 행. 차원이 그 구성 항목보다 앞선다.",
      },
      key: ["id"],
      foreignKeys: [refersTo("parent", "nodes"), refersTo("UNIT_MEASURE", "measures")],
    },
    nodes,
    [
      text("id", words.id, ({ id }) => id, { required: true }),
      text("kind", { en: "Kind", ko: "종류" }, ({ kind }) => kind, { required: true, codes: kinds }),
      integer("level", { en: "Level", ko: "수준" }, ({ level }) => level, {
        required: true,
        about: { en: "1 for indicators, the highest for the top.", ko: "지표는 1, 맨 위 항목이 가장 크다." },
      }),
      text("parent", { en: "Dimension that it is a member of", ko: "속한 차원" }, ({ parent }) => parent),
      ...texts<Node>("title", words.title, ({ title }) => title),
      ...texts<Node>("definition", words.definition, ({ definition }) => definition),
      text("basis", { en: "What it rests on", ko: "근거" }, ({ basis }) => basis, { required: true, codes: bases }),
      text("direction", { en: "Direction", ko: "방향" }, ({ id }) => directions.get(id) ?? null, { codes: ways }),
      text("UNIT_MEASURE", words.measure, ({ measure }) => measureIdOf(measure), { required: true }),
    ],
  )
}

const kinds = [
  { id: "indicator", label: { en: "indicator", ko: "지표" } },
  { id: "dimension", label: { en: "dimension", ko: "차원" } },
]

const bases = [
  { id: "scored", label: { en: "scores", ko: "점수" } },
  { id: "ordinal", label: { en: "statements", ko: "진술" } },
  { id: "reconstruction", label: { en: "reconstruction from statements", ko: "진술에서 재구성" } },
  { id: "shown", label: { en: "shown, not computed", ko: "보이기만 함" } },
]

const ways = [
  { id: "up", label: { en: "more is better", ko: "클수록 좋음" } },
  { id: "down", label: { en: "less is better", ko: "작을수록 좋음" } },
]

/** `measures`: the units of measure that other tables name. */
export function measuresTable({ nodes, figures }: IndexDocument): PackageTable {
  const all = [...nodes.map(({ measure }) => measure), ...figures.map(({ measureUnit }) => measureUnit), "score"]
  const byId = new Map(all.map((measure) => [measureIdOf(measure), measureOf(measure)]))
  const rows = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, measure]) => ({ id, measure }))
  return tableOf<(typeof rows)[number]>(
    {
      name: "measures",
      title: { en: "Units of measure", ko: "측정 단위" },
      about: { en: "A row for each unit of measure in use.", ko: "쓰인 측정 단위마다 한 행." },
      key: ["id"],
    },
    rows,
    [
      text("id", words.id, ({ id }) => id, { required: true }),
      ...texts<(typeof rows)[number]>("label", words.name, ({ measure }) => measure?.label ?? null),
    ],
  )
}

interface ListedCode {
  readonly kind: string
  readonly list: string
  readonly of: LocalText
  readonly id: string
  readonly label: LocalText
  readonly definition: LocalText | null
}

/** `codes`: every code list with its labels: the observation status, groups of units, codebook. */
export function codesTable({ groups, codebook }: IndexDocument): PackageTable {
  const rows: ListedCode[] = [
    ...Object.entries(obsStatus).map(([id, { label }]) => ({
      ...{ kind: "sdmx", list: "OBS_STATUS", of: words.status },
      ...{ id, label, definition: null },
    })),
    ...groups.flatMap(({ id: list, title: of, codes }) =>
      codes.map(({ id, label }) => ({ kind: "group", list, of, id, label, definition: null })),
    ),
    ...codebook.lists.flatMap(({ id: list, title: of, codes }) =>
      codes.map(({ id, label, definition }) => ({
        ...{ kind: "codebook", list, of },
        ...{ id, label, definition: definition ?? null },
      })),
    ),
  ]
  return tableOf<ListedCode>(
    {
      name: "codes",
      title: { en: "Code lists", ko: "코드 목록" },
      about: { en: "A row for each code of each list.", ko: "목록의 코드마다 한 행." },
      key: ["kind", "list", "code"],
    },
    rows,
    [
      text("kind", { en: "Kind of list", ko: "목록의 종류" }, ({ kind }) => kind, { required: true, codes: listKinds }),
      text("list", { en: "List", ko: "목록" }, ({ list }) => list, { required: true }),
      text("code", { en: "Code", ko: "코드" }, ({ id }) => id, { required: true }),
      ...texts<ListedCode>("label", words.name, ({ label }) => label),
      ...texts<ListedCode>("definition", words.definition, ({ definition }) => definition),
      ...texts<ListedCode>("list_title", { en: "Title of the list", ko: "목록의 이름" }, ({ of }) => of),
    ],
  )
}

const listKinds = [
  { id: "sdmx", label: { en: "code list of SDMX", ko: "SDMX 코드 목록" } },
  { id: "group", label: { en: "groups of units", ko: "대상의 집단" } },
  { id: "codebook", label: { en: "codebook of the evidence", ko: "근거 자료의 코드북" } },
]
