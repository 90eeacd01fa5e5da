import type { IndexDocument } from "../../model/index.ts"
import { number, type PackageTable, refersTo, tableOf, text } from "./table.ts"
import { words } from "./words.ts"

/** `weights`: what each member counts in its dimension. */
export function weightsTable({ method, weights }: IndexDocument): PackageTable {
  const rows = [...method.dimensions, ...method.reconstructions].flatMap((parent) =>
    parent.members.map((member) => ({ ...member, parent: parent.node, all: weights[member.node] })),
  )
  return tableOf<(typeof rows)[number]>(
    {
      name: "weights",
      title: { en: "Weights", ko: "가중치" },
      about: { en: "A row for each member of a dimension.", ko: "차원의 구성 항목마다 한 행." },
      key: ["INDICATOR", "parent"],
      foreignKeys: [refersTo("INDICATOR", "nodes"), refersTo("parent", "nodes")],
    },
    rows,
    [
      text("INDICATOR", words.node, ({ node }) => node, { required: true }),
      text("parent", { en: "Dimension that it is a member of", ko: "속한 차원" }, ({ parent }) => parent, {
        required: true,
      }),
      number("weight", { en: "Weight, as written or computed", ko: "적힌 또는 계산된 가중치" }, ({ weight }) => weight),
      number("share", { en: "Share among the members, 0 to 1", ko: "같은 차원 안의 비중(0–1)" }, ({ share }) => share),
      number(
        "effective",
        { en: "Share of the top of its tree, 0 to 1", ko: "맨 위 항목에서 차지하는 비중(0–1)" },
        ({ all }) => all?.effective ?? null,
      ),
      number(
        "correlation",
        { en: "Pearson correlation of its scores with the dimension’s", ko: "차원 점수와의 피어슨 상관" },
        ({ all }) => all?.correlation ?? null,
      ),
      number(
        "correlation_with_top",
        { en: "Pearson correlation of its scores with those of the top", ko: "맨 위 항목 점수와의 피어슨 상관" },
        ({ all }) => all?.correlationWithTop ?? null,
      ),
    ],
  )
}
