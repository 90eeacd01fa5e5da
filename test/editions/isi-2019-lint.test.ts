import assert from "node:assert/strict"
import { before, test } from "node:test"
import { remarkSentence } from "../../explorer/text/remarks.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { remarksOfFinding, undeclaredRemarks, unitNamesOf } from "../../explorer/view/remarks.ts"
import { type BuiltEdition, openEdition, silent } from "../../src/app/index.ts"
import { langs, type Remark, type RemarkRule } from "../../src/model/index.ts"
import { builtEdition } from "./built.ts"
import { editionFolder } from "./plain-edition.ts"

/** A remark by its rule and some of its rows, and the finding that must declare it. */
type Found = readonly [rule: RemarkRule, rows: string, finding: string]
interface Contradiction {
  readonly name: string
  readonly found: readonly Found[]
  /** What stays unseen, and why. */
  readonly unseen?: string
}

/** The main contradictions of the report, as its careful reading by hand numbered them. */
const contradictions: readonly Contradiction[] = [
  {
    name: "34% of App-Web services against 77% that do not apply",
    found: [
      ["parts-against-whole", "F133 F135 F140", "participation-77"],
      ["parts-against-whole", "F101 F133", "participation-77"],
    ],
  },
  {
    name: "an intelligence rate of 28%, 27% or 435 services",
    found: [["ratio-differs", "F059 F036 F009", "intelligence-28-27"]],
    unseen:
      "“about 28%” of the pool may be 26.7 as the edition reads “about”; only the mean of cities as a share is refuted",
  },
  {
    name: "technology by kind of service against the donut",
    found: [["pooled-share-differs", "F055 F049 F051 F053", "technology-by-pool"]],
    unseen: "that 435 services leave 2% and not 3% for innovative technology takes two relations at once",
  },
  {
    name: "the pie of App-Web domains that sums to 102",
    found: [["quantity-differs", "F021 F016", "environment-app-web-four-values"]],
    unseen:
      "the slice of 6% that the text prints as 5% is found; the sum is not: eleven slices may miss 100 by 5.5 at worst",
  },
  {
    name: "four values for the environment share of App-Web services",
    found: [["quantity-differs", "F021 F016", "environment-app-web-four-values"]],
    unseen: "5.4 and 5.3 are a share of the pool and a mean of cities, which may differ",
  },
  {
    name: "living labs run together: 47% or 48%",
    found: [["quantity-differs", "F153 F146", "living-lab-operators"]],
  },
  {
    name: "ten domains or eleven",
    found: [
      ["quantity-differs", "F011 F060", "ten-or-eleven-fields"],
      ["items-miscounted", "F011", "ten-or-eleven-fields"],
    ],
  },
  {
    name: "levels of participation in two bases",
    found: [["count-impossible", "F138 F112", "participation-levels-two-bases"]],
  },
  {
    name: "15% of 76 projects",
    found: [
      ["share-impossible", "F128 F104", "participation-fields-base"],
      ["share-impossible", "F129 F104", "participation-fields-base"],
    ],
  },
  {
    name: "a third domain as large as the second",
    found: [["order-broken", "F129 F128", "third-participation-field"]],
  },
  {
    name: "76% of App-Web services use open data",
    found: [["part-above-whole", "F099 F092 F014", "open-data-use-undefined"]],
  },
  {
    name: "a mean of 280 open data",
    found: [["mean-impossible", "F220 F089 F090 F091 F219 F318", "berlin-280"]],
  },
  {
    name: "open data or open API",
    found: [["names-differ", "F090 F359", "open-data-or-open-api"]],
  },
  {
    name: "22% of the 25 living labs of Amsterdam",
    found: [
      ["share-impossible", "F196 F191", "amsterdam-living-lab-roles"],
      ["share-impossible", "F197 F191", "amsterdam-living-lab-roles"],
    ],
  },
  {
    name: "London's domains of 24, 10 and 8%",
    found: [],
    unseen: "eight more domains of at most 8% could hold 64%, and 58 are left: unlikely, not impossible",
  },
  {
    name: "three quarters that are 78%",
    found: [],
    unseen: "52 + 15 + 11 may be 76.5, and “about” three quarters reach to 78.75",
  },
  { name: "what Dublin's 55% is a share of", found: [["base-unsaid", "F297", "dublin-55"]] },
  {
    name: "Helsinki's environmental domains",
    found: [],
    unseen: "22, 12 and 8 of 55 print as 40, 22 and 15%; that 55 are too many for Helsinki is printed nowhere",
  },
  {
    name: "a map of nineteen cities",
    found: [["units-not-shown", "service-innovativeness-map", "scatter-without-new-york"]],
  },
  {
    name: "two reasons for Seoul's intelligence",
    found: [],
    unseen: "reasons are prose; no number and no position contradicts another",
  },
  {
    name: "ten labels for eleven domains of intelligent services",
    found: [["items-miscounted", "F060", "intelligent-fields-labels"]],
  },
  {
    name: "eight values that sum to 112",
    found: [["parts-against-whole", "F062 F063 F064 F065 F066 F067 F068 F069", "unlabelled-chart"]],
  },
  {
    name: "shares whose base is not said",
    found: [
      ["base-unsaid", "F166 F167 F168", "bases-not-said"],
      ["base-unsaid", "F178 F180", "bases-not-said"],
    ],
    unseen: "“about 386” and 386 agree: a hedge in one place contradicts nothing",
  },
  {
    name: "scopes of strategy that do not fill 100%",
    found: [],
    unseen: "“half or more” leaves room for the 5% that are missing",
  },
  {
    name: "Berlin in two kinds of department",
    found: [["classes-overlap", "Q123 Q120", "berlin-two-departments"]],
  },
]

let built: BuiltEdition
let remarks: readonly Remark[]
before(async () => {
  built = (await builtEdition("isi-2019")).built
  remarks = built.index.remarks
})

const rowsOf = ({ rows }: Remark) => rows.map(({ id }) => id).sort()
const find = ([rule, rows]: Found) =>
  remarks.find((remark) => remark.rule === rule && rowsOf(remark).join() === rows.split(" ").sort().join())

test("the list has 25 contradictions, and 20 of them are found", () => {
  assert.equal(contradictions.length, 25)
  assert.equal(contradictions.filter(({ found }) => found.length > 0).length, 20)
})

contradictions.forEach(({ name, found, unseen }, k) => {
  const how = found.length === 0 ? "unseen" : unseen ? "found in part" : "found"
  test(`${k + 1}, ${name}: ${how}${unseen ? `; ${unseen}` : ""}`, () => {
    assert.ok(found.length > 0 || unseen)
    for (const each of found) {
      const remark = find(each)
      assert.ok(remark && !remark.holds, each.join(" "))
      assert.ok(remark.findings.includes(each[2]), `declared by ${remark.findings.join(", ")}`)
    }
  })
})

test("what stays unseen is unseen", () => {
  const about = (...ids: string[]) => remarks.filter((remark) => rowsOf(remark).some((id) => ids.includes(id)))
  const broken = [
    ...about("F334", "F335", "F336"),
    ...about("F237", "F238", "F239", "F241"),
    ...about("F310", "F311", "F312"),
    ...about("F179"),
    ...remarks.filter(({ findings }) => findings.includes("seoul-intelligence-reasons")),
  ]
  assert.deepEqual(
    broken.filter(({ rule, holds }) => !holds && rule !== "base-unsaid"),
    [],
  )
})

test("of the other numbers that disagree, six findings more are confirmed", () => {
  for (const each of [
    ["ratio-differs", "F282 F281 F429", "dubai-and-seoul"],
    ["ratio-differs", "F284 F283 F428", "dubai-and-seoul"],
    ["ratio-differs", "F415 F414 F413", "san-francisco-density"],
    ["ratio-differs", "F234 F428 F439", "brussels-one-district"],
    ["items-miscounted", "F251", "busan-clusters"],
    ["order-broken", "F321 F320", "lisbon-equal-order"],
  ] as const)
    assert.ok(find(each)?.findings.includes(each[2]), each.join(" "))
})

test("agreements that the edition declares are confirmed where its data can tell", () => {
  const confirmed = new Set(remarks.flatMap(({ holds, findings }) => (holds ? findings : [])))
  assert.deepEqual([...confirmed].sort(), [
    "governance-twentieths",
    "living-labs-169",
    "new-york-safety",
    "paris-twelve-labs",
    "participants-76",
    "pools-add-up",
  ])
})

test("everything that is found is declared: no false alarm, and nothing that the findings left out", () => {
  assert.deepEqual(undeclaredRemarks(indexView(built.index)), [])
})

test("each remark is a sentence in both languages, without a number or name that is missing", () => {
  const view = indexView(built.index)
  for (const lang of langs)
    for (const remark of remarks) {
      const sentence = remarkSentence(remark, unitNamesOf(view, remark, lang), lang)
      assert.ok(sentence.length > 10 && !/undefined|NaN|\( *[,)]|: *\.|, *,/.test(sentence), sentence)
    }
  const [pie] = remarksOfFinding(view, "participation-77")
  assert.ok(pie)
})

test("the two other bundled editions give no remark", async () => {
  for (const id of ["global-open-data-index-2015", "human-development-2022"]) {
    const checked = await openEdition(editionFolder(id), silent)
    await checked.opened?.close()
    assert.deepEqual(checked.remarks, [], id)
  }
})
