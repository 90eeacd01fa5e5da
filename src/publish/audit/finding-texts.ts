import type { AuditCode, AuditParams, LocalText, UntriedSetting } from "../../model/index.ts"
import type { Say } from "./say.ts"

/** What is said of one kind of finding: the numbers of each, and once for all of the kind why it matters, what to try. */
export interface FindingText<C extends AuditCode> {
  /** Heads all findings of the kind. */
  readonly title: LocalText
  readonly found: { readonly en: Told<C>; readonly ko: Told<C> }
  readonly why: LocalText
  readonly hint: LocalText
}
type Told<C extends AuditCode> = (params: AuditParams[C], say: Say) => string

const settings: Readonly<Record<UntriedSetting, LocalText>> = {
  weights: { en: "the weights", ko: "가중치" },
  normalise: { en: "the normalisation", ko: "정규화 방법" },
  aggregate: { en: "the way to aggregate", ko: "종합 방법" },
  impute: { en: "the way to impute", ko: "결측 대체 방법" },
}

/** How two members of a dimension go together, whichever way that is a fault. */
const correlate: FindingText<"negative-pair" | "redundant-pair">["found"] = {
  en: ({ group, pair: [a, b], r }, say) =>
    `In ${say.node(group)}, ${say.node(a)} and ${say.node(b)} correlate by ${say.r(r)}.`,
  ko: ({ group, pair: [a, b], r }, say) =>
    `${say.node(group)} 차원에서 ${say.node(a)}·${say.node(b)}의 상관계수가 ${say.r(r)}입니다.`,
}

/** Every sentence of the audit's findings, in both languages. */
export const findingTexts: { readonly [C in AuditCode]: FindingText<C> } = {
  "no-definition": {
    title: { en: "Concepts without a definition", ko: "정의가 없는 항목" },
    found: {
      en: ({ nodes }, { nodes: list }) => `${nodes.length} without a definition: ${list(nodes)}.`,
      ko: ({ nodes }, { nodes: list }) => `정의가 적혀 있지 않은 항목이 ${nodes.length}개입니다: ${list(nodes)}.`,
    },
    why: {
      en: "Whether an indicator belongs where it stands can be judged only against what its dimension is meant to be.",
      ko: "지표가 제자리에 있는지는 그 차원이 무엇을 뜻하는지에 비추어야만 판단할 수 있습니다.",
    },
    hint: {
      en: "Write a `definition` for each: what it covers, and what it leaves out.",
      ko: "항목마다 무엇을 포함하고 무엇을 제외하는지 `definition`에 적어 주십시오.",
    },
  },
  "single-member": {
    title: { en: "Dimensions of one member", ko: "구성 항목이 하나뿐인 차원" },
    found: {
      en: ({ group, node }, say) => `${say.node(group)} rests on ${say.node(node)} alone.`,
      ko: ({ group, node }, say) => `${say.node(group)} 차원의 구성 항목은 ${say.node(node)} 하나뿐입니다.`,
    },
    why: {
      en: "Such a dimension is its indicator under another name; an error in it meets nothing that could offset it.",
      ko: "이런 차원은 이름만 다른 지표이며, 그 지표의 오차를 덜어 줄 다른 자료가 없습니다.",
    },
    hint: {
      en: "Add indicators of the same concept, or say in the definition why this one stands for all of it.",
      ko: "같은 개념을 재는 지표를 더하거나, 이 지표 하나로 충분한 까닭을 정의에 밝혀 주십시오.",
    },
  },
  "no-scores": {
    title: { en: "Indicators without scores", ko: "점수를 낼 수 없는 지표" },
    found: {
      en: ({ node, why }, say) =>
        why === "constant"
          ? `No two units differ in ${say.node(node)}, so that it has no scores.`
          : `What ${say.node(node)} is measured against is missing, so that it has no scores.`,
      ko: ({ node, why }, say) =>
        why === "constant"
          ? `${say.node(node)} 지표의 값이 모두 같아 점수를 낼 수 없습니다.`
          : `${say.node(node)} 지표의 기준이 되는 값이 없어 점수를 낼 수 없습니다.`,
    },
    why: {
      en: "Its weight goes to the other members of its dimension, which nobody decided.",
      ko: "이 지표의 가중치가 같은 차원의 다른 항목으로 넘어가는데, 이는 누구도 의도하지 않은 결과입니다.",
    },
    hint: {
      en: "Leave the indicator out, or normalise it by goalposts, which need no spread.",
      ko: "지표를 빼거나, 값의 차이가 없어도 되는 기준점(goalposts) 방식으로 정규화해 보십시오.",
    },
  },
  "many-zeros": {
    title: { en: "Indicators that are mostly zero", ko: "0이 대부분인 지표" },
    found: {
      en: ({ node, zeros, values }, say) => `${say.node(node)} is 0 for ${zeros} of ${values} units.`,
      ko: ({ node, zeros, values }, say) => `${say.node(node)} 지표는 ${values}개 값 가운데 ${zeros}개가 0입니다.`,
    },
    why: {
      en: "It sets a few units apart and says nothing about the others; a 0 may also be a gap in disguise.",
      ko: "소수의 대상만 구별하고 나머지에 대해서는 알려 주는 것이 없으며, 결측을 0으로 적었을 수도 있습니다.",
    },
    hint: {
      en: "Check that each 0 was measured. If so, consider a share, a category, or several years together.",
      ko: "0이 실제로 측정된 값인지 확인하십시오. 그렇다면 비율이나 범주, 여러 해의 합계를 검토해 보십시오.",
    },
  },
  "few-distinct": {
    title: { en: "Coarse scales", ko: "값의 종류가 적은 지표" },
    found: {
      en: ({ node, distinct, values }, say) => `${say.node(node)} has ${distinct} different values among ${values}.`,
      ko: ({ node, distinct, values }, say) =>
        `${say.node(node)} 지표의 값 ${values}개 가운데 서로 다른 값은 ${distinct}개입니다.`,
    },
    why: {
      en: "It is a category rather than a measurement: means, skewness and Pearson’s correlations say less about it.",
      ko: "측정값이라기보다 범주에 가까워 평균, 왜도, 피어슨 상관계수의 의미가 줄어듭니다.",
    },
    hint: {
      en: "Read its correlations with care; give its steps scores of their own (`categories`) where they are not even.",
      ko: "상관계수를 조심해서 읽고, 단계 사이의 간격이 고르지 않다면 단계별 점수(`categories`)를 정해 주십시오.",
    },
  },
  "indicator-gaps": {
    title: { en: "Indicators with many gaps", ko: "결측이 많은 지표" },
    found: {
      en: ({ node, values, units }, say) =>
        `${say.node(node)} has a value for ${values} of ${units} units (${say.percent(values / units)}).`,
      ko: ({ node, values, units }, say) =>
        `${say.node(node)} 지표의 값이 있는 대상은 ${units}개 중 ${values}개(${say.percent(values / units)})입니다.`,
    },
    why: {
      en: "Units without it are compared on other things than units with it, or on what was imputed.",
      ko: "값이 없는 대상은 다른 내용이나 대체된 값으로 비교되는 셈입니다.",
    },
    hint: {
      en: "Collect the missing values, replace the indicator, or show the ranks with and without it.",
      ko: "자료를 더 모으거나 지표를 바꾸고, 또는 이 지표를 뺀 순위를 함께 보여 주십시오.",
    },
  },
  "unit-gaps": {
    title: { en: "Units with many gaps", ko: "결측이 많은 평가 대상" },
    found: {
      en: ({ unit, values, indicators }, say) => `${say.unit(unit)} has ${values} of ${indicators} indicators.`,
      ko: ({ unit, values, indicators }, say) =>
        `${say.unit(unit)}: 지표 ${indicators}개 중 ${values}개에만 값이 있습니다.`,
    },
    why: {
      en: "Its score says more about which data it publishes than about what it does.",
      ko: "이 점수는 실제 수준보다 어떤 자료를 공개했는지를 더 많이 반영합니다.",
    },
    hint: {
      en: "Screen such units (`screen`), or mark their scores and their wide intervals.",
      ko: "대상 선별(`screen`)을 적용하거나, 점수 옆에 자료 부족과 넓은 구간을 밝혀 주십시오.",
    },
  },
  unscored: {
    title: { en: "Units without a score", ko: "점수가 없는 대상" },
    found: {
      en: ({ node, units }, say) =>
        `${say.node(node)}: ${units.length === 1 ? "1 unit has" : `${units.length} units have`} no score (${say.units(units)}).`,
      ko: ({ node, units }, say) =>
        `${say.node(node)}: 점수가 없는 대상이 ${units.length}개입니다(${say.units(units)}).`,
    },
    why: {
      en: "Ranks are those among the others; who is left out may be no accident.",
      ko: "순위는 나머지 대상끼리의 것이며, 빠진 대상이 우연히 빠진 것이 아닐 수 있습니다.",
    },
    hint: {
      en: "Name them beside the ranking, with the reason.",
      ko: "순위표 옆에 이 대상들과 그 까닭을 밝혀 주십시오.",
    },
  },
  "block-missing": {
    title: { en: "Whole dimensions missing", ko: "차원 전체가 비어 있는 대상" },
    found: {
      en: ({ unit, group, indicators }, say) =>
        `${say.unit(unit)} was observed in none of the ${indicators} indicators of ${say.node(group)}.`,
      ko: ({ unit, group, indicators }, say) =>
        `${say.unit(unit)}: ${say.node(group)} 차원의 지표 ${indicators}개에 관측값이 하나도 없습니다.`,
    },
    why: {
      en: "The composite of this unit leaves the dimension out, or takes all of it from other units.",
      ko: "이 대상의 종합 점수는 그 차원을 빼고 계산되거나 다른 대상에서 추정한 값으로 채워집니다.",
    },
    hint: {
      en: "Ask for coverage within each dimension (`missing: { available: 0.66 }`), not only over all indicators.",
      ko: "전체가 아니라 차원마다 최소 자료 비율(`missing: { available: 0.66 }`)을 요구해 보십시오.",
    },
  },
  imputed: {
    title: { en: "Imputed values", ko: "대체된 값" },
    found: {
      en: ({ cells, share }, say) => `${cells} values were imputed, ${say.percent(share)} of all.`,
      ko: ({ cells, share }, say) => `값 ${cells}개(전체의 ${say.percent(share)})가 추정치로 대체되었습니다.`,
    },
    why: {
      en: "An imputed value repeats what is known of other units or indicators, and makes correlations look tidier.",
      ko: "대체된 값은 다른 대상이나 지표의 정보를 되풀이하므로 상관관계가 실제보다 뚜렷해 보일 수 있습니다.",
    },
    hint: {
      en: "Vary the way to impute among the choices of `robustness`, and keep imputed cells marked.",
      ko: "`robustness`에서 결측 대체 방법을 바꾸어 보고, 대체된 칸의 표시를 유지하십시오.",
    },
  },
  outliers: {
    title: { en: "Outliers that decide the scale", ko: "척도를 좌우하는 이상값" },
    found: {
      en: ({ node, skewness, kurtosis, unit }, say) =>
        `Scores of ${say.node(node)} have a skewness of ${say.r(skewness)} and an excess kurtosis of ${say.r(kurtosis)}; ${say.unit(unit)} lies furthest out.`,
      ko: ({ node, skewness, kurtosis, unit }, say) =>
        `${say.node(node)} 점수의 왜도는 ${say.r(skewness)}, 초과 첨도는 ${say.r(kurtosis)}입니다. 가장 멀리 떨어진 대상: ${say.unit(unit)}.`,
    },
    why: {
      en: "A few units take up most of the scale and press all others together, so the indicator hardly tells those apart.",
      ko: "소수의 대상이 척도의 대부분을 차지해 나머지 대상의 점수가 한데 몰리고 거의 구별되지 않습니다.",
    },
    hint: {
      en: "Check the value first. If it is right, winsorise it or take logarithms (`treat`), or set goalposts.",
      ko: "먼저 값이 맞는지 확인하십시오. 맞다면 윈저화나 로그 변환(`treat`), 기준점 정규화를 검토해 보십시오.",
    },
  },
  "outliers-tamed": {
    title: { en: "Outliers that the method takes care of", ko: "방법으로 처리된 이상값" },
    found: {
      en: ({ node, before, after }, say) =>
        `${say.node(node)}: skewness ${say.r(before)} as collected, ${say.r(after)} as scored.`,
      ko: ({ node, before, after }, say) =>
        `${say.node(node)}: 수집된 값의 왜도 ${say.r(before)}, 점수의 왜도 ${say.r(after)}.`,
    },
    why: {
      en: "Treatment or normalisation changes how far units stand apart, which readers should know.",
      ko: "처리나 정규화를 거치면 대상 사이의 거리가 달라지므로 독자에게 알려야 합니다.",
    },
    hint: {
      en: "Keep it, and say so in the method.",
      ko: "그대로 두고 방법 설명에 밝혀 주십시오.",
    },
  },
  "negative-pair": {
    title: { en: "Members that work against each other", ko: "서로 반대로 움직이는 항목" },
    found: correlate,
    why: {
      en: "What one adds the other takes away, so their mean says little about either. Often a direction is wrong.",
      ko: "한쪽이 올린 점수를 다른 쪽이 깎으므로 평균이 어느 쪽도 대표하지 못합니다. 지표의 방향이 잘못된 경우가 많습니다.",
    },
    hint: {
      en: "Check the `direction` of both. If both are right, it is a trade-off: put them into different dimensions.",
      ko: "두 지표의 `direction`을 확인하십시오. 모두 맞다면 상충 관계이므로 서로 다른 차원에 두는 것이 낫습니다.",
    },
  },
  "redundant-pair": {
    title: { en: "Members that say the same", ko: "같은 내용을 되풀이하는 항목" },
    found: correlate,
    why: {
      en: "Their common subject counts twice, whatever the weights say.",
      ko: "가중치와 무관하게 두 항목의 공통 내용이 두 번 반영됩니다.",
    },
    hint: {
      en: "Keep the better measured one, or give both together the weight of one.",
      ko: "더 잘 측정된 쪽만 남기거나, 둘을 합쳐 한 항목만큼의 가중치를 주십시오.",
    },
  },
  "redundant-across": {
    title: { en: "Twins in different dimensions", ko: "다른 차원에 있는 닮은 지표" },
    found: {
      en: ({ pair: [a, b], r }, say) => `${say.node(a)} and ${say.node(b)} correlate by ${say.r(r)}.`,
      ko: ({ pair: [a, b], r }, say) => `${say.node(a)}·${say.node(b)}의 상관계수가 ${say.r(r)}입니다.`,
    },
    why: {
      en: "Two dimensions rest on what is statistically one indicator, and are less different than their names.",
      ko: "두 차원이 통계적으로 하나나 다름없는 지표에 기대고 있어, 이름만큼 서로 다르지 않습니다.",
    },
    hint: {
      en: "Decide where the subject belongs, and keep it there only.",
      ko: "그 내용이 어느 차원에 속하는지 정하고 그곳에만 두십시오.",
    },
  },
  "against-dimension": {
    title: { en: "Members that run against their dimension", ko: "소속 차원과 반대로 움직이는 항목" },
    found: {
      en: ({ node, group, r }, say) => `${say.node(node)} correlates with ${say.node(group)} by ${say.r(r)}.`,
      ko: ({ node, group, r }, say) => `${say.node(node)}의 ${say.node(group)} 차원과의 상관계수가 ${say.r(r)}입니다.`,
    },
    why: {
      en: "Units that do better here tend to score worse in the dimension that it is meant to measure.",
      ko: "이 항목에서 앞선 대상일수록, 정작 그것이 재려는 차원의 점수는 낮은 경향이 있습니다.",
    },
    hint: {
      en: "Check its `direction` first, then whether it belongs to this dimension at all.",
      ko: "먼저 `direction`을 확인하고, 이 차원에 속하는 것이 맞는지 다시 살펴보십시오.",
    },
  },
  "nearer-elsewhere": {
    title: { en: "Indicators nearer to another dimension", ko: "다른 차원에 더 가까운 지표" },
    found: {
      en: ({ node, own, ownR, other, otherR }, say) =>
        `${say.node(node)} correlates with its own ${say.node(own)} by ${say.r(ownR)}, and with ${say.node(other)} by ${say.r(otherR)}.`,
      ko: ({ node, own, ownR, other, otherR }, say) =>
        `${say.node(node)}: 소속 차원 ${say.node(own)}의 상관계수 ${say.r(ownR)}, 다른 차원 ${say.node(other)}의 상관계수 ${say.r(otherR)}.`,
    },
    why: {
      en: "An indicator should go with its own dimension best; otherwise the structure on paper is not that of the data.",
      ko: "지표는 소속 차원과 가장 밀접해야 합니다. 그렇지 않으면 설계한 구조와 자료의 구조가 다른 것입니다.",
    },
    hint: {
      en: "Move it if the concept allows, or say why it stays.",
      ko: "개념상 가능하면 옮기고, 남겨 둔다면 그 까닭을 밝혀 주십시오.",
    },
  },
  "low-alpha": {
    title: { en: "Dimensions of low consistency", ko: "내적 일관성이 낮은 차원" },
    found: {
      en: ({ group, alpha, members }, say) =>
        `${say.node(group)} has a Cronbach’s alpha of ${say.r(alpha)} over ${members} members.`,
      ko: ({ group, alpha, members }, say) =>
        `${say.node(group)} 차원(항목 ${members}개)의 크론바흐 알파가 ${say.r(alpha)}입니다.`,
    },
    why: {
      en: "The members hardly measure one thing: with others of the same concept the units would be ranked differently.",
      ko: "항목들이 하나의 개념을 잰다고 보기 어려워, 같은 개념의 다른 지표를 쓰면 순위가 달라질 수 있습니다.",
    },
    hint: {
      en: "Look at the members that correlate least. A dimension meant as a list of different things may stay: say so.",
      ko: "상관이 가장 낮은 항목부터 살펴보십시오. 서로 다른 내용을 모은 차원이라면 그대로 두되 그 점을 밝혀 주십시오.",
    },
  },
  "several-components": {
    title: { en: "Dimensions of several subjects", ko: "여러 성분으로 나뉘는 차원" },
    found: {
      en: ({ group, components, first }, say) =>
        `${say.node(group)} has ${components} principal components; the first holds ${say.percent(first)} of the variance.`,
      ko: ({ group, components, first }, say) =>
        `${say.node(group)} 차원의 주성분은 ${components}개이며, 제1주성분이 분산의 ${say.percent(first)}를 설명합니다.`,
    },
    why: {
      en: "One score stands for several things that do not go together, and hides which one a unit is good at.",
      ko: "함께 움직이지 않는 여러 내용을 한 점수로 나타내므로, 어느 쪽에서 앞섰는지가 가려집니다.",
    },
    hint: {
      en: "Split the dimension along the components, if they have a meaning, or report its members beside it.",
      ko: "성분에 뚜렷한 의미가 있으면 차원을 나누고, 아니면 하위 항목의 점수를 함께 제시하십시오.",
    },
  },
  "few-cases": {
    title: { en: "Too few units for components", ko: "주성분을 논하기에는 적은 대상 수" },
    found: {
      en: ({ group, rows, members }, say) =>
        `${say.node(group)}: ${rows} units have all ${members} members, so its components are not interpreted.`,
      ko: ({ group, rows, members }, say) =>
        `${say.node(group)} 차원의 항목 ${members}개를 모두 갖춘 대상이 ${rows}개여서 주성분을 해석하지 않았습니다.`,
    },
    why: {
      en: "With fewer than three units per member, or a member that is constant, components follow chance.",
      ko: "항목당 대상이 3개보다 적거나 값이 일정한 항목이 있으면 주성분은 우연에 좌우됩니다.",
    },
    hint: {
      en: "Argue from the concepts here, or take several periods together.",
      ko: "개념에 근거해 판단하거나 여러 시점의 자료를 함께 분석해 보십시오.",
    },
  },
  "no-weight": {
    title: { en: "Members without weight", ko: "가중치가 0인 항목" },
    found: {
      en: ({ node, group }, say) => `${say.node(node)} has a weight of 0 in ${say.node(group)}.`,
      ko: ({ node, group }, say) => `${say.node(group)} 차원에서 ${say.node(node)}의 가중치가 0입니다.`,
    },
    why: {
      en: "It is listed as a part and decides nothing.",
      ko: "구성 항목으로 표시되지만 결과에 아무런 영향이 없습니다.",
    },
    hint: {
      en: "Weigh it, or show it beside the index.",
      ko: "가중치를 주거나, 지수 밖의 참고 지표로 보여 주십시오.",
    },
  },
  "says-less": {
    title: { en: "Members that say less than their weight", ko: "가중치보다 영향이 작은 항목" },
    found: {
      en: ({ node, group, share, say: own }, say) =>
        `${say.node(node)} has ${say.percent(share)} of the weight in ${say.node(group)}, and ${say.percent(own)} of what members explain.`,
      ko: ({ node, group, share, say: own }, say) =>
        `${say.node(group)} 차원에서 ${say.node(node)}의 가중치는 ${say.percent(share)}이지만 설명력의 비중은 ${say.percent(own)}입니다.`,
    },
    why: {
      en: "A weight is a promise of importance. This one is not kept: the member hardly moves the scores.",
      ko: "가중치는 그만큼 중요하다는 약속인데, 이 항목은 점수를 거의 움직이지 못합니다.",
    },
    hint: {
      en: "See whether it varies too little or goes with nothing else. `weights: optimised` finds weights that keep the promise.",
      ko: "값의 차이가 너무 작거나 다른 항목과 무관한지 살펴보십시오. `weights: optimised`로 의도에 맞는 가중치를 찾을 수 있습니다.",
    },
  },
  "says-more": {
    title: { en: "Members that say more than their weight", ko: "가중치보다 영향이 큰 항목" },
    found: {
      en: ({ node, group, share, say: own }, say) =>
        `${say.node(node)} has ${say.percent(share)} of the weight in ${say.node(group)}, and ${say.percent(own)} of what members explain.`,
      ko: ({ node, group, share, say: own }, say) =>
        `${say.node(group)} 차원에서 ${say.node(node)}의 가중치는 ${say.percent(share)}이지만 설명력의 비중은 ${say.percent(own)}입니다.`,
    },
    why: {
      en: "The dimension is closer to this member than its makers said, mostly because it varies more than the others.",
      ko: "다른 항목보다 값의 차이가 커서, 차원의 점수가 설계 의도보다 이 항목에 치우쳐 있습니다.",
    },
    hint: {
      en: "Bring the spreads together (z-scores, treatment of outliers), or optimise the weights.",
      ko: "z 점수나 이상값 처리로 항목의 산포를 맞추거나 가중치를 최적화해 보십시오.",
    },
  },
  compensates: {
    title: { en: "Low results that high ones make up for", ko: "낮은 결과를 가리는 보상 효과" },
    found: {
      en: ({ node, mean, unit, change }, say) =>
        `${say.node(node)}: ranks by the arithmetic and by the geometric mean differ by ${say.number(mean)} places on average; most for ${say.unit(unit)} (${say.number(Math.abs(change))} places ${change > 0 ? "down" : "up"}).`,
      ko: ({ node, mean, unit, change }, say) =>
        `${say.node(node)}: 산술평균과 기하평균에 따른 순위의 차이는 평균 ${say.number(mean)}계단이며, 가장 큰 변화는 ${say.unit(unit)}의 ${say.number(Math.abs(change))}계단 ${change > 0 ? "하락" : "상승"}입니다.`,
    },
    why: {
      en: "How far a good dimension may make up for a bad one is a value judgement, and here it decides ranks.",
      ko: "한 차원의 부족을 다른 차원이 얼마나 메울 수 있는가는 가치 판단인데, 여기서는 그 판단이 순위를 좌우합니다.",
    },
    hint: {
      en: "Say why the chosen mean is right, show both ranks, and vary it among the choices of `robustness`.",
      ko: "선택한 평균의 근거를 밝히고, 두 순위를 함께 보이며, `robustness`의 선택지에 넣어 바꾸어 보십시오.",
    },
  },
  "nothing-varied": {
    title: { en: "Nothing was varied", ko: "불확실성을 검토하지 않음" },
    found: {
      en: () => "The edition declares nothing as uncertain, so every interval is a point.",
      ko: () => "이 판에는 불확실하다고 밝힌 입력이 없어 모든 구간이 한 점입니다.",
    },
    why: {
      en: "Ranks then look certain, although weights and methods were chosen among several that could be defended.",
      ko: "가중치와 방법은 여러 타당한 대안 중에서 고른 것인데도 순위가 확실한 것처럼 보입니다.",
    },
    hint: {
      en: "Declare `robustness: { vary: … }`: weights by a quarter, the mean, the normalisation.",
      ko: "`robustness: { vary: … }`에 가중치 ±25%, 평균의 종류, 정규화 방법을 적어 주십시오.",
    },
  },
  "wide-intervals": {
    title: { en: "Wide rank intervals", ko: "넓은 순위 구간" },
    found: {
      en: ({ node, width, units }, say) =>
        `${say.node(node)}: half of the 90% rank intervals span ${say.number(width)} places or more, of ${units}.`,
      ko: ({ node, width, units }, say) =>
        `${say.node(node)}: ${units}개 대상의 90% 순위 구간 폭의 중앙값이 ${say.number(width)}계단입니다.`,
    },
    why: {
      en: "Single ranks say more than is known; neighbours in the table cannot be told apart.",
      ko: "하나의 순위가 알려진 것보다 많은 것을 말하게 되며, 가까운 순위끼리는 구별할 수 없습니다.",
    },
    hint: {
      en: "Publish intervals or tiers in place of places, and find what makes them wide under “choices”.",
      ko: "개별 순위 대신 구간이나 층을 발표하고, 무엇이 구간을 넓히는지 ‘방법의 선택’에서 확인하십시오.",
    },
  },
  "wide-orders": {
    title: { en: "Evidence that leaves many orders", ko: "여러 순서를 허용하는 근거" },
    found: {
      en: ({ node, width, units }, say) =>
        `${say.node(node)}: over all orders that the evidence admits, half of the 90% rank intervals span ${say.number(width)} places or more, of ${units}.`,
      ko: ({ node, width, units }, say) =>
        `${say.node(node)}: 근거가 허용하는 모든 순서에서 구한 ${units}개 대상의 90% 순위 구간 폭의 중앙값이 ${say.number(width)}계단입니다.`,
    },
    why: {
      en: "The sources say where some units stand; for the others they leave almost any place.",
      ko: "출처는 일부 대상의 위치만 말해 주므로, 나머지 대상은 거의 어느 순위에나 있을 수 있습니다.",
    },
    hint: {
      en: "Publish intervals or tiers only, and look for more statements or figures; a few well placed ones narrow most.",
      ko: "구간이나 층만 발표하고, 진술이나 수치를 더 찾아보십시오. 요긴한 근거 몇 개가 구간을 가장 많이 좁힙니다.",
    },
  },
  "outside-interval": {
    title: { en: "Ranks outside of their interval", ko: "구간을 벗어난 순위" },
    found: {
      en: ({ node, units }, say) => `${say.node(node)}: ${units.length} published ranks, ${say.units(units)}.`,
      ko: ({ node, units }, say) => `${say.node(node)}: ${units.length}개 대상(${say.units(units)}).`,
    },
    why: {
      en: "The chosen method ranks these units as hardly any other that was tried.",
      ko: "이 대상들의 순위는 시도해 본 다른 방법들에서는 거의 나오지 않는 순위입니다.",
    },
    hint: {
      en: "Name these units, and the choice that they depend on.",
      ko: "이 대상들과, 그 순위를 좌우하는 선택을 함께 밝혀 주십시오.",
    },
  },
  "lost-scores": {
    title: { en: "Units that lose their score", ko: "점수를 잃는 대상" },
    found: {
      en: ({ node, units, draws }, say) => `${say.node(node)}: in ${draws} draws ${say.units(units)} got no score.`,
      ko: ({ node, units, draws }, say) =>
        `${say.node(node)}: 추출 ${draws}회에서 점수를 얻지 못한 대상이 있습니다(${say.units(units)}).`,
    },
    why: {
      en: "Whether the unit is ranked at all depends on a choice.",
      ko: "순위에 오르는지 자체가 방법의 선택에 달려 있습니다.",
    },
    hint: {
      en: "See which option leaves it out (`cityindex robustness`), and whether its rule on gaps is meant so.",
      ko: "`cityindex robustness`로 어느 선택지에서 빠지는지 확인하고, 결측 규칙이 의도한 것인지 살펴보십시오.",
    },
  },
  "moves-most": {
    title: { en: "The input that moves ranks most", ko: "순위를 가장 크게 움직이는 입력" },
    found: {
      en: ({ node, factor, total, next }, say) =>
        `${say.node(node)}: “${say.text(factor)}” has a total Sobol’ index of ${say.r(total)}; the next one ${say.r(next)}.`,
      ko: ({ node, factor, total, next }, say) =>
        `${say.node(node)}: 전체 소볼 지수가 가장 큰 입력은 ‘${say.text(factor)}’(${say.r(total)})이고, 그다음 입력의 지수는 ${say.r(next)}입니다.`,
    },
    why: {
      en: "This is the input that is worth most arguing about; settling another changes little.",
      ko: "가장 깊이 논의해야 할 입력이며, 다른 입력을 확정해도 결과는 크게 달라지지 않습니다.",
    },
    hint: {
      en: "Give the reasons for it in the method, first of all.",
      ko: "방법 설명에서 이 입력의 근거를 가장 먼저 제시하십시오.",
    },
  },
  "largest-scenario": {
    title: { en: "The choice that changes most", ko: "변화가 가장 큰 선택" },
    found: {
      en: ({ node, options, change }, say) =>
        `${say.node(node)}: with ${options.map((each) => `“${say.text(each)}”`).join(" and ")} ranks change by ${say.number(change)} places on average.`,
      ko: ({ node, options, change }, say) =>
        `${say.node(node)}: ${options.map((each) => `‘${say.text(each)}’`).join("·")} 선택 시 순위가 평균 ${say.number(change)}계단 달라집니다.`,
    },
    why: {
      en: "It is the furthest that a reader gets from the published ranks by choices that the authors allow.",
      ko: "작성자가 허용한 선택만으로 발표된 순위에서 가장 멀어지는 경우입니다.",
    },
    hint: {
      en: "Show these ranks beside the published ones.",
      ko: "이 순위를 발표된 순위와 나란히 보여 주십시오.",
    },
  },
  "leads-most": {
    title: { en: "The element that ranks rest on most", ko: "순위가 가장 크게 기대는 요소" },
    found: {
      en: ({ node, element, change }, say) =>
        `${say.node(node)}: without ${say.node(element)} ranks change by ${say.number(change)} places on average.`,
      ko: ({ node, element, change }, say) =>
        `${say.node(node)}: ${say.node(element)} 제외 시 순위가 평균 ${say.number(change)}계단 달라집니다.`,
    },
    why: {
      en: "An error in this element harms the ranks more than one in any other.",
      ko: "이 요소의 오류는 다른 어떤 요소의 오류보다 순위를 크게 해칩니다.",
    },
    hint: {
      en: "Check its data twice.",
      ko: "이 요소의 자료를 거듭 확인하십시오.",
    },
  },
  "no-effect": {
    title: { en: "Elements that change no rank", ko: "순위에 영향이 없는 요소" },
    found: {
      en: ({ node, element }, say) => `${say.node(node)}: without ${say.node(element)} no rank changes.`,
      ko: ({ node, element }, say) =>
        `${say.node(node)}: ${say.node(element)} 제외 시에도 순위가 하나도 바뀌지 않습니다.`,
    },
    why: {
      en: "It costs collection and explanation, and the ranking would be the same without it.",
      ko: "수집하고 설명하는 비용이 들지만, 없어도 순위는 같습니다.",
    },
    hint: {
      en: "Drop it, or keep it for what it says about single units.",
      ko: "빼거나, 개별 대상을 설명하는 용도로만 남기십시오.",
    },
  },
  "not-tried": {
    title: { en: "Choices that were not tried", ko: "시험해 보지 않은 선택" },
    found: {
      en: ({ settings: which }) => `Not varied: ${which.map((each) => settings[each].en).join(", ")}.`,
      ko: ({ settings: which }) => `바꾸어 보지 않은 것: ${which.map((each) => settings[each].ko).join(", ")}.`,
    },
    why: {
      en: "The intervals hold only against what was varied; audits of the JRC always vary these.",
      ko: "구간은 바꾸어 본 것에 대해서만 유효하며, JRC의 점검은 언제나 이 선택들을 바꾸어 봅니다.",
    },
    hint: {
      en: "Add them to `robustness: { vary: … }`.",
      ko: "`robustness: { vary: … }`에 더해 주십시오.",
    },
  },
  "follows-size": {
    title: { en: "Scores that follow an outside measure", ko: "외부 지표를 따라가는 점수" },
    found: {
      en: ({ node, measure, r, pairs }, say) =>
        `${say.node(node)} correlates with ${measure} by ${say.r(r)}, over ${pairs} units.`,
      ko: ({ node, measure, r, pairs }, say) =>
        `${say.node(node)}: ${measure} 지표와의 상관계수 ${say.r(r)}(대상 ${pairs}개).`,
    },
    why: {
      en: "The index may measure how large or rich a unit is rather than what its title says.",
      ko: "지수가 제목에 적힌 내용보다 대상의 규모나 소득을 재고 있을 수 있습니다.",
    },
    hint: {
      en: "Divide the indicators that grow with it (`denominator`), or show ranks among units of like size.",
      ko: "규모에 따라 커지는 지표를 분모로 나누거나(`denominator`), 규모가 비슷한 대상끼리의 순위를 보여 주십시오.",
    },
  },
}
