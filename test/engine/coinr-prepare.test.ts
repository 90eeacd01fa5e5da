import assert from "node:assert/strict"
import { readdirSync } from "node:fs"
import { test } from "node:test"
import { availability, prepare } from "../../src/engine/index.ts"
import { assertClose, editionText, numberIn, read, rows } from "./coinr.ts"
import { dimension, method } from "./methods.ts"

const folder = "screen-denominate"
const raw = rows("asem/asem_idata.csv", 1)
const meta = rows("asem/asem_imeta.csv", 1)
const nodes = [...meta].map(([code, row]) => ({ code, level: Number(row.Level), parent: row.Parent ?? "" }))
const indicators = nodes.filter(({ level, code }) => level === 1 && meta.get(code)!.Type === "Indicator")
const codes = indicators.map(({ code }) => code)

/** The raw data through the text of an edition, prepared. */
function prepared(written: Parameters<typeof editionText>[2], table = raw) {
  const { method, units, matrix } = read(editionText(table, codes, written))
  return { units, prepared: prepare(method, [matrix])[0]! }
}

const ways: Readonly<Record<string, string>> = {
  byNA: "missing",
  byzeros: "zeros",
  byNAandzeros: "missing-and-zeros",
}

/** The setting that a golden file's name tells of. */
function settingOf(file: string): string {
  const [, by = "", available, nonzero] = /^screen_([A-Za-z]+)_(?:dat([\d.]+)_(?:nz([\d.]+))?)?/.exec(file) ?? []
  const forced = file.includes("_force_") ? ["include: [BRN]", "exclude: [AUT]"] : []
  const thresholds = [...(available ? [`available: ${available}`] : []), ...(nonzero ? [`nonzero: ${nonzero}`] : [])]
  return `{ ${[`by: ${ways[by]}`, ...thresholds, ...forced].join(", ")} }`
}

test("every way to screen counts, and keeps, what COINr's does", () => {
  const files = readdirSync(new URL(`../golden/coinr/${folder}`, import.meta.url)).filter((name) =>
    /^screen_/.test(name),
  )
  assert.equal(files.length, 11)
  for (const file of files) {
    const wanted = rows(`${folder}/${file}`)
    const { units, prepared: found } = prepared({ top: `screen: ${settingOf(file)}` })
    const { screened, left, values, states } = found
    assert.ok(screened)
    for (const [i, unit] of units.entries()) {
      const row = wanted.get(unit)!
      const said = `${file}, ${unit}`
      assert.equal(screened.missing[i], numberIn(row.N_missing), said)
      assert.equal(screened.zeros[i], numberIn(row.N_zero), said)
      assertClose(screened.available[i]!, numberIn(row.Dat_Avail), said)
      assertClose(screened.nonzero[i]!, numberIn(row.Non_Zero), said)
      assert.equal(left[i] === 0, row.Included === "TRUE", said)
      if (left[i] === 1)
        assert.ok(
          values.every((x) => Number.isNaN(x[i]!)),
          said,
        )
      else
        assert.ok(
          states.some((state) => state[i] === 0),
          said,
        )
    }
  }
})

test("the share of indicators that are there is COINr's for every unit and dimension", () => {
  const { method: how, matrix, units } = read(editionText(raw, codes))
  const dimensions = nodes
    .filter(({ level }) => level > 1)
    .toSorted((a, b) => a.level - b.level)
    .map(({ code }) =>
      dimension(code, Object.fromEntries(nodes.filter(({ parent }) => parent === code).map((each) => [each.code, 1]))),
    )
  const [ready] = prepare(how, [matrix])
  const found = availability(method(how.indicators, dimensions), ready!.values, units.length)
  const [whole, groups] = [rows(`${folder}/data_avail_raw_summary.csv`), rows(`${folder}/data_avail_raw_bygroup.csv`)]
  assert.equal(found.dimensions.size, 11)
  for (const [i, unit] of units.entries()) {
    assertClose(found.available[i]!, numberIn(whole.get(unit)!.Dat_Avail), unit)
    assertClose(found.nonzero[i]!, numberIn(whole.get(unit)!.Non_Zero), unit)
    for (const [node, shares] of found.dimensions)
      assertClose(shares[i]!, numberIn(groups.get(unit)![node]), `${unit}, ${node}`)
  }
})

function compareDenominated(
  file: string,
  own: Readonly<Record<string, string>>,
  denominators: readonly string[],
  table = raw,
) {
  const { units, prepared: found } = prepared({ own, denominators }, table)
  const wanted = rows(`${folder}/${file}`)
  const columns = Object.keys([...wanted.values()][0]!).slice(1)
  for (const [i, unit] of units.entries())
    for (const code of columns) {
      const j = codes.indexOf(code)
      assertClose(found.values[j]![i]!, numberIn(wanted.get(unit)![code]), `${file}, ${unit}, ${code}`)
    }
}

test("values over the denominators of the units file are COINr's", () => {
  const denominated = indicators.filter(({ code }) => meta.get(code)!.Denominator)
  const own = denominated.map(({ code }) => [code, `denominator: ${meta.get(code)!.Denominator}`])
  const names = ["Area", "Energy", "GDP", "Population"]
  compareDenominated("denominated_default.csv", Object.fromEntries(own), names)
  const scaled = [...rows(`${folder}/denomby_scale1000.csv`)].map(([code, row]) => [
    code,
    `denominator: { by: ${row.Denominator}, per: ${row.ScaleFactor} }`,
  ])
  assert.equal(scaled.length, 17)
  compareDenominated("denominated_scale1000.csv", Object.fromEntries(scaled), names)
})

test("values over denominators from another table are COINr's", () => {
  const world = rows(`${folder}/world_denoms.csv`, 1)
  const table = new Map(
    [...raw].map(([unit, row]) => [unit, { ...row, wGDP: world.get(unit)!.GDP!, wPop: world.get(unit)!.Population! }]),
  )
  const own = { Flights: "denominator: wPop", Goods: "denominator: wGDP" }
  compareDenominated("denominated_with_world_denoms_Flights_Goods.csv", own, ["wPop", "wGDP"], table)
})
