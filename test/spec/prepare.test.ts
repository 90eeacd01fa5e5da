import assert from "node:assert/strict"
import { test } from "node:test"
import type { Method, Treatment } from "../../src/model/index.ts"
import { edit, hintOf, readSample, wrong } from "./memory.ts"

const top = "index: overall\n"
const green = "    measure: km\n"

/** The sample's method with lines at the top of index.yaml, and with settings of its indicator `green`. */
function resolved(lines: string, own = ""): Method {
  const { edition, diagnostics } = readSample(edit("index.yaml", top, `${lines}${top}`, green, `${green}${own}`))
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code),
    [],
  )
  return edition!.method
}
const indicator = (method: Method, id: string) => method.indicators.find(({ node }) => node === id)!
const treatment = (written: string): Treatment => indicator(resolved("", `    treat: ${written}\n`), "green").treat

const defaultTest = { skew: 2, kurtosis: 3.5 }
const twoStage: Treatment = {
  kind: "two-stage",
  test: defaultTest,
  first: { kind: "winsorise", most: 5, test: defaultTest, force: false },
  second: { kind: "log-range" },
  chain: false,
  force: false,
}

test("an edition that says nothing of it prepares and treats nothing", () => {
  const { preparation, indicators } = resolved("")
  assert.deepEqual(preparation, { order: ["denominate", "screen", "impute"], screen: null, multiple: null })
  assert.ok(indicators.every(({ denominate, treat }) => denominate === null && treat.kind === "none"))
})

test("a treatment is a word, or what differs from the two stages' defaults", () => {
  assert.deepEqual(treatment("none"), { kind: "none" })
  assert.deepEqual(treatment("two-stage"), twoStage)
  assert.deepEqual(treatment("{}"), twoStage)
  const test = { skew: 1, kurtosis: 2.5 }
  assert.deepEqual(treatment("{ test: { skew: 1, kurtosis: 2.5 }, chain: true, force: true }"), {
    ...twoStage,
    test,
    first: { ...(twoStage as { first: object }).first, test },
    chain: true,
    force: true,
  })
  const win = "winsorise: { most: any, force: true, test: { skew: 3 } }"
  assert.deepEqual(treatment(`{ first: { ${win} }, second: { box-cox: { lambda: 0.5, shift: false } } }`), {
    ...twoStage,
    first: { kind: "winsorise", most: null, test: { skew: 3, kurtosis: 3.5 }, force: true },
    second: { kind: "box-cox", lambda: 0.5, shift: false },
  })
  for (const kind of ["none", "log-range", "log-one", "log-mirrored", "log-gii"] as const)
    assert.deepEqual(treatment(`{ first: ${kind}, second: box-cox }`), {
      ...twoStage,
      first: { kind },
      second: { kind: "box-cox", lambda: null, shift: true },
    })
})

test("a treatment under `defaults` holds for indicators that say nothing else, and not for categories, which cannot be divided either", () => {
  const method = resolved("defaults: { treat: two-stage }\n", "    treat: none\n")
  assert.deepEqual(indicator(method, "life").treat, twoStage)
  assert.deepEqual(indicator(method, "green").treat, { kind: "none" })
  const categories = "normalise: { categories: { scores: { 0.5: 1, 1.5: 2 } } }"
  const changed = edit(
    "index.yaml",
    top,
    `defaults: { treat: two-stage }\n${top}`,
    "normalise: { min-max: { to: [1, 100] } }",
    categories,
  )
  assert.deepEqual(indicator(readSample(changed).edition!.method, "green").treat, { kind: "none" })
  const own = `${categories}\n    treat: «two-stage»`
  wrong("setting-unused", edit("index.yaml", "normalise: { min-max: { to: [1, 100] } }", own))
  const divided = `${categories}\n    denominator: «population»`
  wrong("setting-unused", edit("index.yaml", "normalise: { min-max: { to: [1, 100] } }", divided))
})

const treated = (written: string) => edit("index.yaml", green, `${green}    treat: ${written}\n`)

test("mistakes in a treatment are told at their place", () => {
  wrong("word-unknown", treated("«two-stages»"))
  wrong("kind-wrong", treated("«[winsorise]»"))
  wrong("key-unknown", treated("{ «frist»: winsorise }"))
  wrong("word-unknown", treated("{ first: «winsorize» }"))
  wrong("number-wrong", treated("{ first: { winsorise: { most: «0» } } }"))
  wrong("number-wrong", treated("{ first: { winsorise: { most: «2.5» } } }"))
  wrong("number-wrong", treated("{ first: { winsorise: { most: «all» } } }"))
  wrong("number-wrong", treated("{ test: { skew: «0» } }"))
  wrong("number-wrong", treated("{ second: { box-cox: { lambda: «7» } } }"))
  wrong("kind-wrong", treated("{ second: { «log-range»: { base: 10 } } }"))
  wrong("kind-wrong", treated("{ chain: «1» }"))
})

test("settings of preparation on nodes without scores would do nothing, and are refused", () => {
  const portals = "    measure: count\n    rests_on: shown\n"
  wrong("setting-unused", edit("index.yaml", portals, `${portals}    treat: «two-stage»\n`))
  wrong("setting-unused", edit("index.yaml", portals, `${portals}    denominator: «population»\n`))
})

test("an indicator is divided by a denominator, or by so many of it", () => {
  const denominated = (written: string) => indicator(resolved("", `    denominator: ${written}\n`), "green").denominate
  assert.deepEqual(denominated("population"), { by: "population", scale: 1 })
  assert.deepEqual(denominated("{ by: population }"), { by: "population", scale: 1 })
  assert.deepEqual(denominated("{ by: population, per: 1000 }"), { by: "population", scale: 1000 })
})

const denominated = (id: string, written: string) => {
  const at = { green, life: "    measure: years\n", services: "    title: { en: Services, ko: 서비스 }\n" }[id]!
  return edit("index.yaml", at, `${at}    denominator: ${written}\n`)
}

test("an unknown denominator has a nearest one, and a scale is above 0", () => {
  assert.equal(hintOf(wrong("denominator-unknown", denominated("green", "«poplation»"))), 'did you mean "population"?')
  wrong("denominator-unknown", denominated("green", "{ by: «region» }"))
  wrong("number-wrong", denominated("green", "{ by: population, per: «0» }"))
  wrong("key-missing", edit("index.yaml", green, `${green}    «denominator»: { per: 1000 }\n`))
})

test("units that have a value and lack the denominator are named", () => {
  // Vienna and Lisbon have no value of `green`, and only Vienna lacks its area.
  assert.deepEqual(readSample(denominated("green", "area_km2")).diagnostics, [])
  const [warned] = wrong("denominator-missing", denominated("services", "«area_km2»"))
  assert.deepEqual(warned?.params, { indicator: "services", denominator: "area_km2", count: 1, units: "vienna" })
  const income = "    measure: ppp_dollars\n"
  wrong("denominator-missing", edit("index.yaml", income, `${income}    denominator: «area_km2»\n`))
})

test("a target is not held against values that are divided first", () => {
  const written = "normalise: { min-max: { to: [1, 100] } }"
  const target = "normalise: { distance-to-target: { target: 100 } }"
  const codes = (own: string) =>
    readSample(edit("index.yaml", written, `${own}${target}`)).diagnostics.map(({ code }) => code)
  assert.deepEqual(codes(""), ["target-reached"])
  assert.deepEqual(codes("denominator: population\n    "), [])
})

test("screening is by gaps, zeros or both, with units that are kept or left out", () => {
  assert.deepEqual(resolved("screen: { by: missing }\n").preparation.screen, {
    by: "missing",
    available: 2 / 3,
    nonzero: 0.05,
    include: [],
    exclude: [],
  })
  const full = "{ by: missing-and-zeros, available: 0.9, nonzero: 0.5, include: [seoul], exclude: [busan, lisbon] }"
  assert.deepEqual(resolved(`screen: ${full}\n`).preparation.screen, {
    by: "missing-and-zeros",
    available: 0.9,
    nonzero: 0.5,
    include: ["seoul"],
    exclude: ["busan", "lisbon"],
  })
})

const atTop = (lines: string) => edit("index.yaml", top, `${lines}\n${top}`)

test("mistakes in screening are told at their place", () => {
  wrong("key-missing", atTop("«screen»: { available: 0.9 }"))
  wrong("word-unknown", atTop("screen: { by: «gaps» }"))
  wrong("number-wrong", atTop("screen: { by: zeros, nonzero: «1.5» }"))
  wrong("unit-unknown", atTop("screen: { by: zeros, include: [«soul»] }"))
  wrong("unit-unknown", atTop("screen: { by: zeros, exclude: [seoul, «soul»] }"))
  wrong("screen-conflict", atTop("screen: { by: zeros, include: [seoul], exclude: [«seoul»] }"))
})

test("the order of preparation holds every step once", () => {
  assert.deepEqual(resolved("order: [impute, denominate, screen]\n").preparation.order, [
    "impute",
    "denominate",
    "screen",
  ])
  wrong("step-missing", atTop("order: «[denominate, impute]»"))
  wrong("id-twice", atTop("order: [denominate, screen, «denominate», impute]"))
  assert.equal(hintOf(wrong("word-unknown", atTop("order: [denominate, screen, «imput»]"))), 'did you mean "impute"?')
  wrong("kind-wrong", atTop("order: «denominate»"))
})
