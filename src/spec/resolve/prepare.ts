import {
  asCollected,
  type Denomination,
  type DenominatorValue,
  type PreparationMethod,
  type PreparationStep,
  type Screening,
  type Unit,
  type UnitId,
  unitId,
  type Value,
} from "../../model/index.ts"
import type { IndexFile } from "../files/index-file.ts"
import type { IndicatorSettings } from "../files/nodes.ts"
import type { NormaliseSettings } from "../files/normalise.ts"
import { type OrderSettings, preparationSteps, type ScreenSettings } from "../files/prepare.ts"
import { find, type Lookup } from "../lookup.ts"
import { type Report, unknown } from "../report.ts"
import type { Located } from "../yaml/shape.ts"

/** What is done to values before they are treated, but for imputation. */
export function resolvePreparation(
  { order, screen }: Pick<IndexFile, "order" | "screen">,
  units: Lookup<Unit>,
  report: Report,
): Pick<PreparationMethod, "order" | "screen"> {
  return {
    order: order ? resolveOrder(order, report) : asCollected.order,
    screen: screen ? resolveScreening(screen, units, report) : null,
  }
}

const isStep = (word: string): word is PreparationStep => (preparationSteps as readonly string[]).includes(word)

function resolveOrder({ value, at: place }: OrderSettings, report: Report): readonly PreparationStep[] {
  const found = new Map<PreparationStep, number>()
  let isWhole = true
  for (const { value: step, at } of value) {
    const first = isStep(step) ? found.get(step) : undefined
    if (first !== undefined) report.error("id-twice", at, { what: "step", given: step, line: first })
    else if (isStep(step)) found.set(step, at.line)
    else {
      isWhole = false
      if (step !== "") report.error("word-unknown", at, { of: "order", ...unknown(step, preparationSteps) })
    }
  }
  // A word that is no step is the one that is missing, misspelt; an empty list was no list.
  const missing = preparationSteps.filter((step) => !found.has(step))
  if (isWhole && value.length > 0 && missing.length > 0)
    report.error("step-missing", place, { steps: missing.join(", "), all: preparationSteps.join(", ") })
  return [...found.keys()]
}

function resolveScreening(written: ScreenSettings, units: Lookup<Unit>, report: Report): Screening {
  const ids = (list: ScreenSettings["include"]): readonly UnitId[] =>
    list.map(({ value, at }) => {
      find(units, value, at, report)
      return unitId(value)
    })
  const include = ids(written.include)
  for (const { value, at } of written.exclude)
    if (value !== "" && include.includes(unitId(value))) report.error("screen-conflict", at, { unit: value })
  const { by, available, nonzero } = written
  return { by, available, nonzero, include, exclude: ids(written.exclude) }
}

interface Denominating {
  readonly denominators: readonly Located<string>[]
  readonly units: Lookup<Unit>
  /** Rows of denominators.csv. */
  readonly dividing: readonly DenominatorValue[]
  /** How values become scores: categories cannot be divided. */
  readonly normalise: NormaliseSettings["kind"] | undefined
  /** Values of the indicator; null: they are not known here, and every unit may have one. */
  readonly values: readonly Value[] | null
}

/** What an indicator is divided by; warns of units that have a value and lack the denominator. */
export function resolveDenomination(
  node: string,
  settings: IndicatorSettings,
  { denominators, units, dividing, normalise, values }: Denominating,
  report: Report,
): Denomination | null {
  const written = settings.denominator
  if (!written) return null
  const { value } = written
  const { value: by, at } = value.kind === "scalar" ? value.value : value.value.by
  const scale = value.kind === "scalar" ? 1 : value.value.per
  const known: Lookup = {
    code: "denominator-unknown",
    all: new Map(denominators.map(({ value }) => [value, value])),
    partial: false,
  }
  if (find(known, by, at, report) === undefined) return null
  if (normalise === "categories") {
    const of = `"${node}"`
    report.error("setting-unused", written.at, { setting: "denominator", of, why: "its values are categories" })
    return null
  }
  const lacking = lackingUnits(by, { units, dividing, values })
  if (lacking.length > 0 && !units.partial)
    report.warning("denominator-missing", at, {
      indicator: node,
      denominator: by,
      count: lacking.length,
      units: listed(lacking.map(({ id }) => id)),
    })
  return { by, scale }
}

/** Units without the denominator in a period in which they have a value. */
function lackingUnits(
  by: string,
  { units, dividing, values }: Pick<Denominating, "units" | "dividing" | "values">,
): readonly Unit[] {
  const rows = dividing.filter(({ denominator }) => denominator === by)
  const inPeriod = new Set(rows.map(({ unit, time }) => `${unit} ${time}`))
  const inAny = new Set<string>(rows.map(({ unit }) => unit))
  const undivided =
    values &&
    new Set<string>(
      values.flatMap(({ unit, time, value }) => (value === null || inPeriod.has(`${unit} ${time}`) ? [] : [unit])),
    )
  return [...units.all.values()].filter(
    ({ id, denominators }) =>
      denominators[by] === undefined && (undivided === null ? !inAny.has(id) : undivided.has(id)),
  )
}

const mostListed = 5
const listed = (names: readonly string[]) =>
  [...names.slice(0, mostListed), ...(names.length > mostListed ? ["…"] : [])].join(", ")
