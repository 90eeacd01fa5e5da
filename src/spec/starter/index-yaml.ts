/** `index.yaml` of the starter edition. */
export const indexYaml = `# yaml-language-server: $schema=.schema/index.schema.json
# This file says what the index is and how it is computed. Change it, then run: cityindex check .
# 이 파일은 지수가 무엇이고 어떻게 계산되는지 적는다. 고친 뒤 cityindex check . 를 실행한다.

format: 1
id: my-index            # short name for addresses / 주소에 쓰는 짧은 이름
version: 0.1.0          # correction = last number, new rows = middle, changed codes = first / 정정, 행 추가, 코드 변경 순
title: { en: My first index, ko: 나의 첫 지수 }
summary:
  en: A starter edition. It shows how an index is written and ranks nothing of importance.
  ko: 처음 쓰는 사람을 위한 견본이다. 지수를 적는 법을 보여 줄 뿐 순위에 큰 뜻은 없다.
publisher: { en: Your organisation, ko: 기관 이름 }
citation: { en: "Your organisation: My first index, 2019.", ko: "기관 이름, 나의 첫 지수, 2019." }
languages: [en, ko]     # every text below has each of them / 아래 모든 글에 두 언어가 다 있어야 한다
time: "2019"            # the period that the edition is about / 이 판이 다루는 시기
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
  note:
    en: The figures are facts printed in the report that sources.csv names; the descriptions are our own.
    ko: 수치는 sources.csv에 적은 보고서에 실린 사실이고, 설명은 직접 쓴 것이다.

# What is compared. / 비교 대상.
units:
  file: cities.csv
  noun: { one: { en: city, ko: 도시 }, many: { en: cities, ko: 도시 } }
  denominators: [area_km2]          # numeric columns of cities.csv / cities.csv의 숫자 열
  groups:                           # code columns of cities.csv / cities.csv의 분류 열
    region:
      title: { en: Region, ko: 지역 }
      codes:
        asia: { en: Asia, ko: 아시아 }
        europe: { en: Europe, ko: 유럽 }

# What it means that a city has no number: not-collected, not-found, not-applicable or suppressed.
# 값이 없는 까닭: not-collected(수집 안 함), not-found(찾았으나 없음), not-applicable(해당 없음), suppressed(비공개).
absent: { reason: not-collected }

# The structure: dimensions hold indicators or other dimensions; \`index\` names the one at the top.
# 구조: 차원은 지표나 다른 차원을 담고, \`index\`는 맨 위 차원을 가리킨다.
index: demonstration
dimensions:
  demonstration:
    title: { en: Demonstration, ko: 시범 종합 }
    definition:
      en: Weighted mean of three scores, to show how members and weights are written.
      ko: 구성 요소와 가중치를 적는 법을 보이려고 세 점수를 가중평균한 것이다.
    members: { density: 2, examples: 1, transport_examples: 1 }   # a list instead of weights means equal ones / 목록으로 적으면 가중치가 같다
    aggregate: arithmetic           # arithmetic, geometric, sum
    missing: { available: 0.5 }     # a score needs members with half of the weight / 가중치의 절반 이상에 값이 있어야 점수를 낸다
    round: 1

indicators:
  density:                          # its values are in values.csv / 값은 values.csv에 있다
    title: { en: Population density, ko: 인구밀도 }
    definition:
      en: Residents per square kilometre, from the population and area that the report prints.
      ko: 보고서에 실린 인구와 면적으로 구한 1제곱킬로미터당 주민 수이다.
    measure: persons_per_km2
    direction: up                   # up: more is better; down: less is better / up은 클수록, down은 작을수록 좋다
    normalise: { min-max: { to: [0, 100] } }
  examples:                         # measured over the records of evidence/cases.csv / evidence/cases.csv의 기록으로 잰다
    title: { en: Examples recorded, ko: 기록한 사례 }
    definition:
      en: How many examples of the city this starter holds; the report names far more.
      ko: 이 견본에 담은 도시의 사례 수이다. 보고서에는 훨씬 많은 사례가 나온다.
    measure: count
    direction: up
    measured: { table: cases, count: {} }
    normalise: { min-max: { to: [0, 100] } }
  transport_examples:
    title: { en: Transport among the examples, ko: 교통 사례의 비율 }
    definition:
      en: Part of the recorded examples that are about transport.
      ko: 기록한 사례 가운데 교통에 관한 것의 비율이다.
    measure: share
    direction: up
    measured: { table: cases, share: { where: { domain: transport } } }
    normalise: { goalposts: { low: 0, high: 1, to: [0, 100] } }

# Ordinal evidence: if sources say who leads rather than by how much, declare kinds of statements here, write the
# statements into statements.csv, and give the dimension \`rests_on: statements\`.
# 서열 근거: 점수 없이 누가 앞서는지만 전하는 자료가 있으면 여기에 진술 종류를 정하고 statements.csv에 진술을 적은 뒤
# 차원에 \`rests_on: statements\`를 적는다.
# statements:
#   kinds:
#     leaders:
#       means: top-set            # the k named units hold positions 1 to k / 이름이 나온 k곳이 1–k위이다
#       label: { en: Leaders, ko: 선두 }
#       definition: { en: The named cities come first., ko: 이름이 나온 도시들이 가장 앞선다. }

# What the ranks are tried against: this many variants of weights and uncertain values.
# 순위를 시험하는 방법: 가중치와 불확실한 값을 바꾸어 이 횟수만큼 다시 계산한다.
robustness: { draws: 1000, seed: 2019, weights: 0.25, values: true }
`
