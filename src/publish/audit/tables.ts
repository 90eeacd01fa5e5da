import type { AuditDocument, AuditStepId } from "../../model/index.ts"
import { numberTable } from "./html.ts"
import { heatPicture, intervalPicture } from "./pictures.ts"
import type { Say } from "./say.ts"

/** Rows that a page shows of a long table; the rest is in audit.json. */
const mostRows = 60

/** The tables and pictures that stand below a step's findings. */
export function exhibits(id: AuditStepId, { tables, limits, nodes }: AuditDocument, say: Say): string {
  const isKo = say.lang === "ko"
  const titles = new Map<string, string>(nodes.map((node) => [node.id, node.title[say.lang]]))
  const title = (node: string) => titles.get(node) ?? node
  const number = (x: number | null) => (x === null ? "" : say.r(x))
  const percent = (x: number | null) => (x === null ? "" : say.percent(x))
  const table = (en: string, ko: string, head: readonly (readonly [string, string])[], rows: readonly string[][]) =>
    rows.length === 0
      ? ""
      : numberTable(
          isKo ? ko : en,
          head.map(([inEn, inKo]) => (isKo ? inKo : inEn)),
          rows.slice(0, mostRows),
        )
  switch (id) {
    case "missing":
      return table(
        "Values per indicator",
        "지표별 자료",
        [
          ["Indicator", "지표"],
          ["Values", "값"],
          ["Units", "대상"],
          ["Share", "비율"],
        ],
        tables.indicators.map(({ node, values, units }) => [
          title(node),
          `${values}`,
          `${units}`,
          percent(values / Math.max(units, 1)),
        ]),
      )
    case "outliers":
      return table(
        "Distribution per indicator",
        "지표별 분포",
        [
          ["Indicator", "지표"],
          ["Skewness", "왜도"],
          ["Excess kurtosis", "초과 첨도"],
          ["Skewness of scores", "점수의 왜도"],
        ],
        tables.indicators.map(({ node, skewness, kurtosis, skewnessAfter }) => [
          title(node),
          number(skewness),
          number(kurtosis),
          number(skewnessAfter),
        ]),
      )
    case "correlations":
      return tables.groups.map((group) => heatPicture(group, limits, say, title)).join("\n")
    case "consistency":
      return table(
        "Cronbach’s alpha",
        "크론바흐 알파",
        [
          ["Dimension", "차원"],
          ["Members", "항목 수"],
          ["Alpha", "알파"],
        ],
        tables.groups.map(({ group, members, alpha }) => [title(group), `${members.length}`, number(alpha)]),
      )
    case "dimensionality":
      return table(
        "Principal components: shares of the variance",
        "주성분이 설명하는 분산의 비율",
        [
          ["Dimension", "차원"],
          ["Units", "대상"],
          ["First", "제1"],
          ["Second", "제2"],
          ["Third", "제3"],
        ],
        tables.groups.flatMap(({ group, members, components, rows }) =>
          components === null || members.length < 3
            ? []
            : [[title(group), `${rows}`, ...[0, 1, 2].map((k) => percent(components[k] ?? null))]],
        ),
      )
    case "weights":
      return tables.groups
        .map(({ group, members, shares, say: own, withGroup }) =>
          table(
            `Weight and say in ${say.node(group)}; say: what each member explains alone (η²), as a share of all`,
            `${say.node(group)} 차원의 가중치와 실제 영향(설명력 비중: 항목별 상관비 η²가 전체에서 차지하는 비율)`,
            [
              ["Member", "항목"],
              ["Weight", "가중치"],
              ["Say", "설명력 비중"],
              ["Correlation", "상관계수"],
            ],
            members.map((node, j) => [
              title(node),
              percent(shares[j] ?? null),
              percent(own[j] ?? null),
              number(withGroup[j] ?? null),
            ]),
          ),
        )
        .join("\n")
    case "compensation":
      return tables.compensation
        .map(({ node, rows }) =>
          table(
            `Ranks of ${say.node(node)} by two means: the ten largest changes`,
            `두 평균에 따른 ${say.node(node)}의 순위: 변화가 가장 큰 10개 대상`,
            [
              ["Unit", "대상"],
              ["Arithmetic", "산술평균"],
              ["Geometric", "기하평균"],
            ],
            rows
              .toSorted((a, b) => Math.abs(b.geometric - b.arithmetic) - Math.abs(a.geometric - a.arithmetic))
              .slice(0, 10)
              .map(({ unit, arithmetic, geometric }) => [say.unit(unit), `${arithmetic}`, `${geometric}`]),
          ),
        )
        .join("\n")
    case "robustness":
      return tables.ranks.map((ranks) => intervalPicture(ranks, say)).join("\n")
    case "choices":
      return table(
        "Sobol’ indices of the mean rank change",
        "평균 순위 변화에 대한 소볼 지수",
        [
          ["Input", "입력"],
          ["First-order", "일차"],
          ["Total", "전체"],
        ],
        tables.factors.map(({ node, factor, first, total }) => [
          `${title(node)}: ${say.text(factor)}`,
          number(first),
          number(total),
        ]),
      )
    case "outside":
      return table(
        "Correlation with outside measures",
        "외부 지표와의 상관계수",
        [
          ["Measure", "외부 지표"],
          ["Correlation", "상관계수"],
          ["p", "p값"],
          ["Units", "대상"],
        ],
        tables.outside.map(({ node, measure, r, p, pairs }) => [
          `${title(node)} × ${title(measure)}`,
          say.r(r),
          p === null ? "" : p < 0.005 ? "< 0.01" : say.r(p),
          `${pairs}`,
        ]),
      )
    default:
      return ""
  }
}
