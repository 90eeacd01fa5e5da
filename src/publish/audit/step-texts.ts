import type { AuditSeverity, AuditStepId, AuditVerdict, AuditWhyNot, LocalText } from "../../model/index.ts"

/** A step of the audit: its title, the question that it asks, and the step of the OECD/JRC handbook that it belongs to. */
export const stepTexts: Readonly<
  Record<AuditStepId, { readonly title: LocalText; readonly asks: LocalText; readonly handbook: number }>
> = {
  framework: {
    title: { en: "Framework", ko: "이론적 틀" },
    asks: { en: "Does every part say what it means?", ko: "모든 항목의 뜻이 밝혀져 있는가?" },
    handbook: 1,
  },
  coverage: {
    title: { en: "Coverage", ko: "자료의 적합성" },
    asks: { en: "Do the indicators tell the units apart?", ko: "지표가 평가 대상을 구별해 주는가?" },
    handbook: 2,
  },
  missing: {
    title: { en: "Missing data", ko: "결측" },
    asks: {
      en: "What is missing, where, and what was put in its place?",
      ko: "무엇이 어디에서 빠졌고, 무엇으로 채웠는가?",
    },
    handbook: 3,
  },
  outliers: {
    title: { en: "Outliers", ko: "이상값" },
    asks: { en: "Do a few units decide the scale of all?", ko: "소수의 대상이 전체 척도를 좌우하지 않는가?" },
    handbook: 3,
  },
  correlations: {
    title: { en: "Correlations", ko: "상관관계" },
    asks: {
      en: "Do members of a dimension go together, and each with its own?",
      ko: "같은 차원의 항목이 함께 움직이고, 각 지표가 소속 차원과 가장 가까운가?",
    },
    handbook: 4,
  },
  consistency: {
    title: { en: "Consistency", ko: "내적 일관성" },
    asks: {
      en: "Would other members of the same kind give the same scores?",
      ko: "같은 성격의 다른 지표로도 같은 점수가 나오겠는가?",
    },
    handbook: 4,
  },
  dimensionality: {
    title: { en: "Dimensionality", ko: "차원성" },
    asks: { en: "Is every dimension one subject?", ko: "각 차원은 하나의 내용을 담고 있는가?" },
    handbook: 4,
  },
  weights: {
    title: { en: "Weights", ko: "가중치" },
    asks: { en: "Does each member say as much as its weight promises?", ko: "각 항목의 영향이 가중치에 걸맞은가?" },
    handbook: 6,
  },
  compensation: {
    title: { en: "Compensation", ko: "보상 효과" },
    asks: { en: "How much may a high result make up for a low one?", ko: "높은 결과가 낮은 결과를 얼마나 메우는가?" },
    handbook: 6,
  },
  robustness: {
    title: { en: "Robustness", ko: "순위의 견고성" },
    asks: { en: "How far does each rank hold?", ko: "각 순위는 어디까지 믿을 수 있는가?" },
    handbook: 7,
  },
  choices: {
    title: { en: "Choices", ko: "방법의 선택" },
    asks: { en: "Which choice, and which element, moves the ranks?", ko: "어떤 선택과 어떤 요소가 순위를 움직이는가?" },
    handbook: 7,
  },
  outside: {
    title: { en: "Links to outside measures", ko: "외부 지표와의 관계" },
    asks: {
      en: "How does the index go with what is measured elsewhere?",
      ko: "지수는 다른 곳에서 측정된 것과 어떤 관계인가?",
    },
    handbook: 9,
  },
}

/** Why a step could not be applied, and what it would need. */
export const whyNotTexts: Readonly<Record<AuditWhyNot, LocalText>> = {
  "no-scores": {
    en: "The index has no scores: it rests on statements and on figures that are known for some units only. This step needs a number for most units in each indicator.",
    ko: "이 지수에는 점수가 없습니다. 진술과 일부 대상에 대해서만 알려진 수치에 바탕을 두기 때문입니다. 이 단계에는 지표마다 대부분의 대상에 대한 수치가 필요합니다.",
  },
  "no-groups": {
    en: "No dimension has two members or more, so there is nothing to hold against each other.",
    ko: "구성 항목이 둘 이상인 차원이 없어 서로 견줄 것이 없습니다.",
  },
  "no-large-groups": {
    en: "No dimension has three members or more; components of two tell nothing that their correlation does not.",
    ko: "구성 항목이 셋 이상인 차원이 없습니다. 항목이 둘이면 주성분은 상관계수 이상을 알려 주지 않습니다.",
  },
  "no-mean": {
    en: "The top is no mean or sum of two or more members that vary, so no member can make up for another this way.",
    ko: "최상위가 서로 다른 값을 갖는 둘 이상 항목의 평균이나 합이 아니어서, 이런 방식으로 서로를 메울 수 없습니다.",
  },
  "few-units": {
    en: "There are fewer than four units; correlations of so few are chance.",
    ko: "평가 대상이 4개보다 적어 상관관계가 우연에 좌우됩니다.",
  },
  "no-draws": {
    en: "Nothing at the top has ranks.",
    ko: "최상위에 순위가 있는 항목이 없습니다.",
  },
  "no-outside": {
    en: "The edition holds no measure from outside the index. Declare a denominator (population, income) under `units`, or an indicator that is shown and belongs to no dimension, for three units or more.",
    ko: "이 판에는 지수 밖의 지표가 없습니다. `units`에 분모(인구, 소득)를 선언하거나, 어느 차원에도 속하지 않는 참고 지표를 대상 3개 이상에 대해 넣어 주십시오.",
  },
}

/** The verdict in a word and a sentence. */
export const verdictTexts: Readonly<Record<AuditVerdict, { readonly word: LocalText; readonly text: LocalText }>> = {
  sound: {
    word: { en: "Sound", ko: "양호" },
    text: {
      en: "No step found anything that speaks against the index. What statistics cannot judge is listed at the end.",
      ko: "어느 단계에서도 지수에 문제가 될 만한 점이 나타나지 않았습니다. 통계로 판단할 수 없는 것은 끝에 적었습니다.",
    },
  },
  care: {
    word: { en: "To be read with care", ko: "주의 필요" },
    text: {
      en: "The index holds together; some of its parts are worth a second look before its ranks are relied on.",
      ko: "지수는 전체로 보아 성립하지만, 순위에 기대기 전에 다시 살펴볼 부분이 있습니다.",
    },
  },
  doubt: {
    word: { en: "Doubtful in parts", ko: "일부 의문" },
    text: {
      en: "Some parts work against what the index means to say. They should be mended or explained first.",
      ko: "지수가 말하려는 바와 어긋나는 부분이 있습니다. 먼저 고치거나 설명해야 합니다.",
    },
  },
  partial: {
    word: { en: "Only partly auditable", ko: "일부만 점검 가능" },
    text: {
      en: "Less than half of the steps can be applied to this index. What follows is no judgement of the rest.",
      ko: "이 지수에 적용할 수 있는 단계가 절반에 못 미칩니다. 아래 내용은 나머지에 대한 판단이 아닙니다.",
    },
  },
}

export const severityTexts: Readonly<Record<AuditSeverity, LocalText>> = {
  concern: { en: "concern", ko: "문제" },
  look: { en: "second look", ko: "재검토" },
  note: { en: "note", ko: "참고" },
}
