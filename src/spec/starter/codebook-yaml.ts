/** `codebook.yaml` of the starter edition. */
export const codebookYaml = `# yaml-language-server: $schema=.schema/codebook.schema.json
# Code lists, and the tables of coded records. A cell that is not in its list is reported with row and column.
# 코드 목록과 코딩한 기록의 표를 적는다. 목록에 없는 값은 행과 열을 짚어 알려 준다.

lists:
  domain:
    title: { en: Domain, ko: 분야 }
    codes:
      transport:
        label: { en: Transport, ko: 교통 }
        definition: { en: "Moving about: roads, transit, cycling, parking.", ko: "도로, 대중교통, 자전거, 주차 등 이동에 관한 것." }
      environment_energy: { en: Environment and energy, ko: 환경·에너지 }   # a label alone will do / 이름만 적어도 된다
      safety: { en: Safety, ko: 안전 }
      city_administration: { en: City administration, ko: 도시 행정 }
      other: { en: Other, ko: 기타 }

tables:
  cases:
    title: { en: Examples, ko: 사례 }
    definition: { en: Services and projects that the report names., ko: 보고서에 이름이 나온 서비스와 사업이다. }
    file: evidence/cases.csv
    key: id                         # columns of the file, by their role / 파일의 열을 역할별로 적는다
    unit: city
    name: { en: name_en, ko: name_ko }
    description: { en: description_en, ko: description_ko }
    source: report                  # one source for all, or { column: source } / 모두 같은 출처이거나 { column: source }
    place: line
    complete: false                 # true: every unit was searched, so no record is a true zero / true이면 기록 없음이 0을 뜻한다
    variables:
      domain:
        title: { en: Domain, ko: 분야 }
        type: code                  # code, codes, number, year, date, boolean, url, text, texts, rubric
        codes: domain
        facet: true                 # a filter in the evidence browser / 근거 화면의 거르개로 쓴다
      start_year:
        title: { en: Start, ko: 시작 연도 }
        type: year
`
