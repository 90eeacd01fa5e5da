/** What headers call things, in English and Korean. */
export const headings = {
  unit: /^(?:unit(?: name)?|country(?: name)?|countries|city|cities|city name|name|names|region|area|geo|location|location name|economy|state|province|municipality|entity|place|ref_area|geographical? area|reference area|uname|도시|도시명|국가|국가명|나라|지역|지역명|시도|시군구|이름|명칭|대상|구분)$/i,
  code: /^(?:code|id|iso ?-?(?:2|3|code|2 code|3 code)?|iso ?a3|country code|unit code|city code|geo code|key|ucode|코드|국가코드|지역코드)$/i,
  time: /^(?:time|year|years|period|date|time_period|reference year|연도|년도|년|시점|기간|기준년도|기준연도|일자)$/i,
  indicator:
    /^(?:indicator(?: name| code)?|variable|series(?: name)?|metric|item|indicators|measure|지표|지표명|항목|변수|세부지표)$/i,
  value: /^(?:value|values|obs_?value|figure|data|score|amount|값|수치|데이터|관측값)$/i,
  measure: /^(?:units?(?: of measure(?:ment)?)?|measure|measurement|unit_measure|scale|단위)$/i,
  direction: /^(?:direction|polarity|orientation|sign|good\/bad|impact|방향|방향성|부호)$/i,
  weight: /^(?:weights?|weighting|가중치)$/i,
  dimension:
    /^(?:(?:sub-?)?(?:dimension|pillar|theme|domain|category|group|index|component|area|goal|topic)(?: name)?s?|parent|level ?\d|차원|분야|영역|부문|대분류|중분류|소분류|구성요소)$/i,
  definition: /^(?:definition|description|notes?|explanation|정의|설명|산식)$/i,
  /** A number that counts rows, or the result of somebody's index. */
  result:
    /^(?:no\.?|nr\.?|#|rank(?:ing)?|position|(?:overall|total|final|composite|aggregate|global)(?: (?:score|index|rank(?:ing)?|points))?|total|sum|순위|번호|순번|연번|종합|총점|합계|종합점수|종합순위|총계)$/i,
  /** A row that is no unit. */
  summary:
    /^(?:(?:grand |sub-?)?total|sum|average|mean|median|min(?:imum)?|max(?:imum)?|st(?:andard|d)?\.? ?dev(?:iation)?|합계|총계|계|평균|중앙값|최소|최대|표준편차)$/i,
} as const

/** Words of what less of is better, as a rule. */
const less =
  /mortality|deaths?\b|unemploy|poverty|\bpoor\b|crime|homicide|murder|pollut|emission|\bco2\b|\bpm ?(?:2\.5|10)\b|\bno2\b|inequal|\bgini\b|corruption|inflation|\bdebt|deficit|\bcosts?\b|\bprices?\b|tariff|accident|injur|\bwaste\b|\bnoise|congestion|\bdelay|drop-?outs?\b|illiter|vulnerab|\brisk|hunger|stunting|malnutr|undernourish|disease|infection|suicide|obesity|smoking|violen|\bfatalit|out of school|barriers?\b|\bslums?\b|commut|waiting|travel time|disaster|leakage|사망|실업|빈곤|범죄|오염|배출|미세먼지|불평등|부패|물가|부채|비용|사고|재해|재난|폐기물|소음|혼잡|질병|감염|자살|비만|흡연|대기\s?시간|통근|지연|위험|누수/i

/** The word in a name that says that less is better; "" for none. */
export const wordForLess = (name: string): string => less.exec(name)?.[0] ?? ""

/** What an author writes for a direction: 1, up, +, "higher is better"; null: something else. */
export function directionOf(text: string): 1 | -1 | null {
  if (
    /^(?:\+?1(?:\.0)?|\+|up|positive|pos|higher(?: is better)?|more(?: is better)?|good|benefit|↑|▲|정|양|정방향|높을수록.*|\(\+\))$/i.test(
      text,
    )
  )
    return 1
  if (
    /^(?:[-−–]1(?:\.0)?|[-−–]|down|negative|neg|lower(?: is better)?|less(?: is better)?|bad|cost|↓|▼|역|음|역방향|부|낮을수록.*|\([-−–]\))$/i.test(
      text,
    )
  )
    return -1
  return null
}

const measure =
  /^(?:%.*|‰|per ?cent.*|(?:us|int|ppp|current|constant)?\s?[$€£¥₩].*|(?:usd|eur|gbp|krw|jpy|ppp|int\$)\b.*|k?m²?|[kcm]?m[23²³]|sq\.? ?km|ha|kg.*|t|tonnes?.*|tons?.*|mt\b.*|g\b.*|[µμ]g.*|ug.*|kwh.*|[mgt]wh.*|mbps|kbps|gb|db|°c|hours?.*|h|min(?:utes)?|days?.*|weeks?|months?|years?|persons?|people|number.*|no\.?|count|index.*|score.*|points?|rank|ratio|share|(?:in )?(?:thousands?|millions?|billions?).*|per .*|\d[\d,]* ?[-–] ?\d+|0 to 1.*|명|개|원|천원|만원|억원|건|점|년|일|시간|분|톤|대|호|가구|세대|천명|만명|회|위|곳|개소|[kcm]?m[23²³]?\/.+|(?:명|개|원|천원|만원|건|대|호|톤|회|병상)\/.+|km당.*|인당.*|.*당 .*)$/i

/** Whether words in brackets behind a name are a unit of measure. */
export const isMeasureText = (text: string): boolean => text.length <= 40 && measure.test(text.normalize("NFKC"))
