/** Prose of the starter edition: numbers in it are references, not digits. */
export const texts: Readonly<Record<string, string>> = {
  "profiles/seoul.en.md": `---
headline: Dense, and served by data
---
Seoul has {{figure:seoul_population}} on {{figure:seoul_area}}, which makes {{value:density}}.

Write a number as a reference, so that it stays the number of your data: a value of this city, as above, or a figure.
A name that holds digits is written in quotes: {{"Amsterdam 2040"}}.
`,
  "profiles/seoul.ko.md": `---
headline: 촘촘하게 모여 사는 데이터 도시
---
서울은 면적 {{figure:seoul_area}}에 {{figure:seoul_population}}이 살아 인구밀도가 {{value:density}}에 이른다.

숫자는 참조로 적어 데이터와 늘 같게 한다. 위처럼 이 도시의 값이나 수치를 가리키면 된다.
숫자가 든 이름은 따옴표로 적는다: {{"Amsterdam 2040"}}.
`,
  "README.md": `# My first index / 나의 첫 지수

| file / 파일 | holds / 내용 |
| --- | --- |
| index.yaml | what the index is, its structure and method / 지수의 정의, 구조, 방법 |
| codebook.yaml | code lists and tables of records / 코드 목록과 기록 표 |
| cities.csv | the units compared / 비교 대상 |
| sources.csv | where everything comes from / 출처 |
| values.csv | a number, or the reason for a gap, per city and indicator / 도시와 지표별 값 또는 빈칸의 까닭 |
| figures.csv | other numbers that a source prints / 출처에 실린 그 밖의 수치 |
| evidence/cases.csv | coded records / 코딩한 기록 |
| profiles/ | prose in each language / 언어별 소개 글 |

Start with cities.csv and sources.csv, then one indicator at a time. After every change run \`cityindex check .\`: it
lists all mistakes with file, line and a hint. \`cityindex serve .\` shows the result.

cities.csv와 sources.csv를 먼저 채우고 지표를 하나씩 더한다. 고칠 때마다 \`cityindex check .\`를 실행하면 모든 잘못을
파일, 줄, 고치는 법과 함께 보여 준다. 결과는 \`cityindex serve .\`로 본다.

The numbers here are printed in: 2019 Global Smart Cities Index Report, ISi Lab, Yonsei University.
여기 실린 수치의 출처: 2019 글로벌 스마트시티 인덱스 리포트, 연세대학교 ISi Lab.
`,
}
