/** The CSV files of the starter edition: facts that the report of `sources.csv` prints, with the line of each. */
export const tables: Readonly<Record<string, string>> = {
  "cities.csv": `id,name_en,name_ko,country_en,country_ko,iso,lat,lon,region,area_km2
barcelona,Barcelona,바르셀로나,Spain,스페인,ES,41.3874,2.1686,europe,100
lisbon,Lisbon,리스본,Portugal,포르투갈,PT,38.7223,-9.1393,europe,100.05
paris,Paris,파리,France,프랑스,FR,48.8566,2.3522,europe,105
seoul,Seoul,서울,Republic of Korea,대한민국,KR,37.5665,126.978,asia,605
vienna,Vienna,비엔나,Austria,오스트리아,AT,48.2082,16.3738,europe,414.6
`,
  "sources.csv": `id,title_en,title_ko,publisher,date,licence,place_noun_en,place_noun_ko
report,2019 Global Smart Cities Index Report,2019 글로벌 스마트시티 인덱스 리포트,"ISi Lab, Yonsei University",2019,facts used with reference,line,행
`,
  "values.csv": `unit,indicator,value,lower,upper,place,note_en,note_ko
barcelona,density,16000,15950,16050,1820;1824,Printed population by printed area,실린 인구를 실린 면적으로 나눈 값
lisbon,density,5097,5047,5148,3903;3905,Printed population by printed area,실린 인구를 실린 면적으로 나눈 값
paris,density,20952,20904,21000,4806;4808,Printed population by printed area,실린 인구를 실린 면적으로 나눈 값
seoul,density,16843,16834,16852,5257,Printed population by printed area,실린 인구를 실린 면적으로 나눈 값
vienna,density,4390,4377,4402,5923;5925,Printed population by printed area,실린 인구를 실린 면적으로 나눈 값
`,
  "figures.csv": `id,scope,unit,node,measure,value,measure_unit,qualifier,place
barcelona_population,unit,barcelona,density,population,1.60e6,persons,rounded,1824
lisbon_population,unit,lisbon,density,population,5.1e5,persons,rounded,3905
paris_population,unit,paris,density,population,2.20e6,persons,rounded,4808
seoul_population,unit,seoul,density,population,1.019e7,persons,rounded,5257
vienna_population,unit,vienna,density,population,1.82e6,persons,rounded,5925
seoul_area,unit,seoul,density,area,605,km2,exact,5257
`,
  "evidence/cases.csv": `id,city,name_en,name_ko,domain,start_year,description_en,description_ko,line
barcelona-decidim,barcelona,Decidim.Barcelona,Decidim.Barcelona,city_administration,,Online platform where residents make proposals and follow what becomes of them.,시민이 제안을 올리고 처리 과정을 확인하는 온라인 참여 플랫폼이다.,1892
barcelona-smart-parking,barcelona,Smart parking,스마트 파킹 서비스,transport,,Sensors in the road tell drivers which bays are free.,도로에 묻은 센서가 빈 주차면을 알려 준다.,603
barcelona-smart-streetlights,barcelona,Smart street lighting,스마트 가로등,environment_energy,,Street lights with sensors that save power and observe their surroundings.,전력을 아끼고 주변을 살피는 센서 가로등이다.,1934
seoul-ttareungi,seoul,Seoul Bike Ttareungi,서울 자전거 따릉이,transport,,Mobile service of the public bicycles: finding one and hiring and returning it.,공공자전거를 찾아 빌리고 돌려주는 모바일 서비스이다.,5383
seoul-ansimi,seoul,Ansimi,안심이 서비스,safety,,Safety service that brings help to the scene of an emergency call.,신고하면 현장으로 도움을 보내는 안전 서비스이다.,5391
seoul-open-data-plaza,seoul,Seoul Open Data Plaza,열린데이터 광장,city_administration,2013,Open data site of the city.,시의 공공데이터를 여는 누리집이다.,5327
vienna-aspern,vienna,Aspern urban living lab,아스페른,environment_energy,,District on the edge of the city that is developed as a living lab for energy.,도시 외곽에서 에너지를 실험하는 리빙랩 지구이다.,6016
vienna-smarter-together,vienna,Smarter Together,Smarter Together,other,,Cooperation with Munich and Lyon in five themes.,"뮌헨, 리옹과 다섯 주제로 협력하는 사업이다.",5996
`,
}
