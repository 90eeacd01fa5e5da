/** A small edition that uses every feature of the format and has no mistake. Its numbers mean nothing. */
export const sample: Readonly<Record<string, string>> = {
  "index.yaml": `format: 1
id: sample
version: 1.2.0
title: { en: Sample, ko: 견본 }
summary: { en: All features., ko: 모든 기능. }
publisher: ISi
citation: { en: Cite it., ko: 인용. }
languages: [en, ko]
time: "2019"
periods: ["2018", "2019"]
licence: { name: CC BY 4.0, url: https://example.org/by, note: { en: Note., ko: 비고. } }
units:
  file: cities.csv
  noun: { one: { en: city, ko: 도시 }, many: { en: cities, ko: 도시 } }
  denominators: [population, area_km2]
  groups:
    region:
      title: { en: Region, ko: 지역 }
      codes: { asia: { en: Asia, ko: 아시아 }, europe: { en: Europe, ko: 유럽 } }
absent: { reason: not-found, note: { en: Searched., ko: 찾아봄. } }
qualifiers:
  rounded: { half_last_digit: 0.5 }
  approx: { relative: 0.1 }
  at_least: { upper: unbounded }
  more_than: { relative: 0.5 }
index: overall
dimensions:
  overall:
    title: { en: Overall, ko: 종합 }
    members: { living: 2, moving: 1 }
    aggregate: geometric
    missing: { available: 0.5 }
    round: 2
  living:
    title: { en: Living, ko: 생활 }
    definition: { en: About living., ko: 생활에 관한 것. }
    members: [life, income, green]
    aggregate: arithmetic
    missing: all
  moving:
    title: { en: Moving, ko: 이동 }
    members: [services, transport_share, service_rate, variety, quality, best, points, own_sql]
  openness:
    title: { en: Openness, ko: 개방성 }
    rests_on: statements
    members: [portals]
  together:
    title: { en: Together, ko: 함께 }
    rests_on: reconstruction
    note: { en: Our reading., ko: 우리의 해석. }
    members: [openness, renown]
indicators:
  life:
    title: { en: Life expectancy, ko: 기대수명 }
    measure: years
    direction: up
    normalise: { goalposts: { low: 20, high: 85, cap: upper, to: [0, 1] } }
    round: 1
  income:
    title: { en: Income, ko: 소득 }
    measure: ppp_dollars
    direction: up
    transform: log
    normalise: { goalposts: { low: 100, high: 75000 } }
  green:
    title: { en: Far from green, ko: 녹지 거리 }
    measure: km
    direction: down
    normalise: { min-max: { to: [1, 100] } }
  services:
    title: { en: Services, ko: 서비스 }
    measure: count
    direction: up
    measured: { table: cases, count: {}, interval: poisson, where: { domain: [transport, other] } }
    normalise: min-max
  transport_share:
    title: { en: Transport share, ko: 교통 비율 }
    measure: share
    direction: up
    measured: { table: cases, share: { where: { domain: transport }, of: { funding: { not: unknown } } } }
  service_rate:
    title: { en: Services per resident, ko: 주민당 서비스 }
    measure: ratio
    direction: up
    measured: { table: cases, rate: { per: population, times: 100000 } }
    normalise: z-score
  variety:
    title: { en: Variety, ko: 다양성 }
    measure: effective_number
    direction: up
    measured: { table: cases, diversity: { by: technologies, q: 1 } }
    normalise: rank
  quality:
    title: { en: Quality, ko: 품질 }
    measure: score
    direction: up
    measured: { table: cases, mean: quality, where: { year: { min: 2015, max: 2018 } } }
  best:
    title: { en: Best, ko: 최고 }
    measure: score
    direction: up
    measured: { table: cases, max: quality }
  points:
    title: { en: Points, ko: 점수 합 }
    measure: points
    direction: up
    measured: { table: cases, sum: rubric, where: { free: true } }
  own_sql:
    title: { en: By SQL, ko: SQL로 }
    measure: count
    direction: up
    measured: { table: cases, sql: "count(distinct domain)" }
  portals:
    title: { en: Portals, ko: 포털 }
    measure: count
    rests_on: shown
  renown:
    title: { en: Renown, ko: 명성 }
    measure: count
    direction: up
    rests_on: statements
statements:
  kinds:
    top: { means: top-set, label: { en: Leaders, ko: 선두 }, definition: { en: First., ko: 먼저. } }
    next: { means: next-set, label: { en: Next, ko: 다음 }, definition: { en: Then., ko: 다음. } }
    nth: { means: rank, label: { en: Rank, ko: 순위 }, definition: { en: The n-th., ko: n번째. } }
    listed: { means: ordered, label: { en: List, ko: 목록 }, definition: { en: In order., ko: 차례로. } }
    upper: { means: { among-first: { share: 0.5 } }, label: { en: Upper, ko: 상위 }, definition: { en: Half., ko: 절반. } }
    above: { means: above-mean, label: { en: Above, ko: 위 }, definition: { en: Above., ko: 위. } }
    quoted: { means: none, label: { en: Quote, ko: 인용 }, definition: { en: Said., ko: 말함. } }
robustness: { draws: 500, seed: 7, weights: 0.1, values: true }
`,
  "codebook.yaml": `lists:
  domain:
    title: { en: Domain, ko: 분야 }
    codes:
      transport: { label: { en: Transport, ko: 교통 }, definition: { en: Moving., ko: 이동. } }
      health: { en: Health, ko: 보건 }
      other: Other
  technology:
    title: { en: Technology, ko: 기술 }
    codes: { iot: IoT, mobile: { en: Mobile, ko: 모바일 } }
  funding:
    title: { en: Funding, ko: 재원 }
    codes: { public: { en: Public, ko: 공공 }, unknown: { en: Unknown, ko: 불명 } }
  figure_measure:
    title: { en: Measure, ko: 측정 }
    codes: { population: { en: Population, ko: 인구 }, portals: { en: Portals, ko: 포털 } }
tables:
  cases:
    title: { en: Cases, ko: 사례 }
    definition: { en: Cases., ko: 사례. }
    file: evidence/cases.csv
    key: id
    unit: city
    name: { en: name_en, ko: name_ko }
    description: about
    source: { column: source }
    place: line
    time: period
    complete: true
    variables:
      domain: { title: { en: Domain, ko: 분야 }, type: code, codes: domain, facet: true }
      technologies: { title: { en: Technologies, ko: 기술 }, type: codes, codes: technology }
      funding: { title: { en: Funding, ko: 재원 }, type: code, codes: funding }
      quality: { title: { en: Quality, ko: 품질 }, type: number }
      year: { title: { en: Year, ko: 연도 }, type: year }
      opened: { title: { en: Opened, ko: 개시일 }, type: date }
      free: { title: { en: Free, ko: 무료 }, type: boolean }
      site: { title: { en: Site, ko: 누리집 }, type: url }
      partners: { title: { en: Partners, ko: 협력사 }, type: texts }
      rubric:
        title: { en: Rubric, ko: 채점 }
        type: rubric
        points: { domain: { transport: 30, health: 10 }, funding: { public: 5 } }
  pool:
    title: { en: Pool, ko: 전체 }
    file: evidence/pool.parquet
    key: id
    unit: city
    source: report
    variables:
      note: { title: { en: Note, ko: 비고 }, type: text }
`,
  "cities.csv": `id,name_en,name_ko,country,iso,lat,lon,population,area_km2,region
seoul,Seoul,서울,Korea,KR,37.5,127,10190000,605,asia
busan,Busan,부산,Korea,KR,35.1,129,3470000,769.8,asia
vienna,Vienna,빈,Austria,AT,48.2,16.3,1820000,,europe
lisbon,Lisbon,리스본,Portugal,PT,38.7,-9.1,510000,100.05,
`,
  "sources.csv": `id,title_en,title_ko,publisher,date,url,licence,accessed,place_noun_en,place_noun_ko
report,"Report, the",보고서,ISi,2019-06,https://example.org/report,,2026-08-01,line,행
tables,Tables,표,ISi,2019,,,,,
`,
  "values.csv": `id,unit,indicator,time,value,lower,upper,status,gap,qualifier,source,place,note_en,note_ko
v1,seoul,life,2019,82.7,,,,,,report,12,,
v2,busan,life,2019,81,80,83,E,,,report,12,Estimated,추정
v3,vienna,life,2019,,,,,suppressed,,report,12,,
v4,lisbon,life,2019,81.0,,,,,rounded,report,13,,
v5,seoul,life,2018,82.1,,,,,,report,14,,
v6,seoul,income,,36000,,,,,approx,report,20,,
v7,busan,income,,28000,,,,,at_least,report,20,,
v8,vienna,income,,41000,,,,,more_than,report,20,,
v9,seoul,green,,0.5,,,,,uncertain,tables,1,,
v10,busan,green,,1.5,,,A,,exact,tables,1,,
v11,seoul,portals,,5000,,,,,,report,30,,
v12,seoul,renown,,7,,,,,,report,31,,
v13,busan,renown,,3,,,,,,report,31,,
`,
  "denominators.csv": `unit,denominator,time,value,source,place,note_en,note_ko
seoul,population,2018,10200000,report,90,,
busan,population,,3450000,report,91,Mid-year,연앙
vienna,population,2018,,tables,2,,
`,
  "figures.csv": `id,scope,unit,node,pool,measure,category,value,lower,upper,measure_unit,qualifier,source,place,note_en,note_ko
f1,unit,seoul,living,city,population,,1.019e7,,,persons,rounded,report,40,,
f2,all,,,portal,portals,total,20,,,count,exact,report,41,All,전체
f3,group,,openness,portal,portals,europe,12,11,13,count,exact,report,42,,
f4,all,,,portal,portals,open,60,,,percent,rounded,report,43,,
f5,all,,,portal,portals,closed,40,,,percent,rounded,report,43,,
f6,all,,portals,portal,portals,,5000,,,count,exact,report,44,,
`,
  "statements.csv": `id,node,kind,units,rank,after,text_en,text_ko,source,place,note_en,note_ko
s1,openness,top,seoul;busan,,,Two lead.,둘이 앞선다.,report,50,,
s2,openness,next,vienna,,s1,One follows.,하나가 뒤따른다.,report,51,,
s3,renown,nth,seoul,1,,First.,첫째이다.,report,52,,
s4,renown,listed,busan;lisbon,2,,In order.,차례로.,report,53,,
s5,renown,above,seoul,,,Above.,평균 위.,report,54,Clear,분명함
s6,living,quoted,,,,A remark.,언급.,report,55,,
`,
  "strengths.csv": `unit,node,position,claim_en,claim_ko,source,place
seoul,openness,1,Open,열려 있음,report,60
seoul,living,2,Lively,활기참,report,61
`,
  "published.csv": `unit,node,time,score,rank
seoul,overall,2019,0.91,1
busan,overall,,0.85,2
`,
  "findings.yaml": `- id: sum
  kind: arithmetic
  title: { en: A sum, ko: 합계 }
  text: { en: 20 is not 21., ko: 20은 21이 아니다. }
  nodes: [openness]
  units: [seoul]
  figures: [f2, v1]
  places: ["41", "42"]
  source: report
`,
  "charts.yaml": `- id: parks
  title: { en: Parks, ko: 공원 }
  form: pie
  node: openness
  figures: [f1, f2]
  findings: [sum]
  lost: { en: The colours are lost., ko: 색이 남아 있지 않다. }
  places: ["41"]
  source: report
- id: photo
  title: { en: A photograph, ko: 사진 }
  form: photo
  lost: { en: A picture and no numbers., ko: 수치가 없는 사진이다. }
  source: report
`,
  "relations.yaml": `- same: [f2, f2]
  source: report
- whole: { parts: [f4, f5], open: false }
  source: report
- shares: { of: f2, figures: [f4, f5] }
  source: report
- one_count: { f4: f2, f5: f2 }
  reading: { en: They are the same., ko: 둘은 같다. }
  findings: [sum]
  places: ["43"]
  source: report
- pooled: { share: f4, of: f2, parts: { f5: f2 } }
  source: report
- ratio: { of: f2, over: v11, is: f4 }
  source: report
- mean: { of: portals, is: f6 }
  source: report
- items: { count: f2, listed: 20 }
  source: report
- order: [f4, f5]
  source: report
- exclusive: [s1, s2]
  source: report
- within: { part: [f4, f5], whole: [f4] }
  source: report
- called: { f2: { en: portals, ko: 포털 } }
  source: report
- shown: { chart: parks, units: [seoul, busan] }
  source: report
- unsaid: [f5]
  source: report
- whole: { parts: [f6, v11], total: f2, open: true }
  source: report
`,
  "evidence/cases.csv": `id,city,name_en,name_ko,about,source,line,period,domain,technologies,funding,quality,year,opened,free,site,partners
c1,seoul,Bikes,자전거,Public bicycles,report,70,2019,transport,iot;mobile,public,80,2015,2015-10-01,true,https://example.org/b,A;B
c2,seoul;busan,Cards,교통카드,"A card,
for both",report,71,2018,transport,mobile,unknown,70.5,2016,2016-02,false,,
c3,vienna,Care,,,tables,72,2019,health,,public,,,2017,,,
c4,,Nothing,없음,,report,73,2019,other,,,,,,,,
`,
  "evidence/pool.parquet": "PAR1",
  "profiles/seoul.en.md": `---
headline: A city of {{figure:f1}}
---
People live {{value:life}} there, on {{value:income}} each,
and walk {{value:green}}.

Its plan is called {{"Seoul 2030"}}; quality is another matter.
`,
  "profiles/seoul.ko.md": `---
headline: 인구 {{figure:f1}}의 도시
---
기대수명은 {{value:life}}이다.
`,
  "profiles/vienna.en.md": "Life there: {{value:life}}; green: {{value:green}}.\n",
  "profiles/vienna.ko.md": "기대수명은 {{value:life}}, 녹지 거리는 {{value:green}}.\n",
  "profiles/openness.en.md": "There are {{figure:f2}} portals.\n",
  "profiles/openness.ko.md": "포털이 {{figure:f2}}개 있다.\n",
}
