import { type CoverageOfKind, type CoverageState, coverageStates, type IndexDocument } from "../../model/index.ts"
import { coverageStateNames } from "../coverage-words.ts"
import { columnOf, integer, type PackageTable, refersTo, tableOf, text, texts } from "./table.ts"
import { words } from "./words.ts"

/** `coverage`: what is known of each kind of evidence in each unit, all sources together. */
export function coverageTable({ coverage, units }: IndexDocument): PackageTable {
  const rows = (coverage?.kinds ?? []).flatMap((kind) => units.map(({ id }, i) => ({ kind, unit: id, i })))
  type Row = { readonly kind: CoverageOfKind; readonly unit: string; readonly i: number }
  return tableOf<Row>(
    {
      name: "coverage",
      title: { en: "What the sources cover", ko: "출처가 다루는 범위" },
      about: {
        en: "A row for each kind of evidence and unit. Only the state zero says that there is nothing.",
        ko: "근거의 종류와 대상마다 한 행. 상태가 zero인 행만 아무것도 없음을 뜻한다.",
      },
      key: ["kind", "REF_AREA"],
      foreignKeys: [refersTo("REF_AREA", "units")],
    },
    rows,
    [
      text("kind", { en: "Kind of evidence", ko: "근거의 종류" }, ({ kind }) => kind.id, { required: true }),
      ...texts<Row>("label", { en: "Its name", ko: "종류의 이름" }, ({ kind }) => kind.label),
      text("REF_AREA", words.unit, ({ unit }) => unit, { required: true }),
      text("state", { en: "State", ko: "상태" }, ({ kind, i }) => kind.states[i] ?? null, {
        required: true,
        codes: coverageStates.map((id: CoverageState) => ({ id, label: coverageStateNames[id] })),
      }),
      columnOf<Row>(
        "complete",
        "boolean",
        { en: "A source lists all there are", ko: "전수 출처 있음" },
        ({ kind, i }) => kind.complete[i] ?? null,
        { required: true },
      ),
      integer(
        "shown",
        { en: "Records in this package", ko: "이 꾸러미에 실린 기록" },
        ({ kind, i }) => kind.shown[i] ?? 0,
        { required: true },
      ),
      integer(
        "withheld",
        { en: "Records withheld by licence", ko: "이용 조건 때문에 싣지 않은 기록" },
        ({ kind, i }) => kind.withheld[i] ?? 0,
        { required: true },
      ),
      text("sources", { en: "Sources", ko: "출처" }, ({ kind, i }) => kind.sources[i]?.join(";") ?? null, {
        about: { en: "Several, separated by semicolons.", ko: "여럿이면 쌍반점으로 나눈다." },
      }),
      ...texts<Row>("note", words.note, ({ kind, i }) => joined(kind, i)),
    ],
  )
}

function joined(kind: CoverageOfKind, i: number) {
  const notes = kind.notes[i] ?? []
  return notes.length === 0
    ? null
    : { en: notes.map(({ en }) => en).join(" "), ko: notes.map(({ ko }) => ko).join(" ") }
}
