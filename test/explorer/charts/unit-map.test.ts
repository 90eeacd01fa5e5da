import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { mapHeight, mapPlace, mapWidth } from "../../../explorer/charts/equal-earth.ts"
import { textWidth } from "../../../explorer/charts/label.ts"
import { unitMap } from "../../../explorer/charts/unit-map-state.ts"

const unit = (id: string, lon: number | null, lat: number | null, accent = false) => ({
  id,
  label: id,
  lon,
  lat,
  tint: null,
  accent,
})

test("the map holds the whole width of the world and runs from 84° N to 58° S", () => {
  assert.ok(Math.abs(mapPlace(-180, 0)[0]) < 1e-9 && Math.abs(mapPlace(180, 0)[0] - mapWidth) < 1e-9)
  assert.ok(mapPlace(0, 84)[1] >= 0 && mapPlace(0, -58)[1] <= mapHeight)
})

test("equal areas on the globe are equal areas on the map, wherever they lie", () => {
  const area = (lon: number, lat: number) => {
    const h = 0.01
    const [x0, y0] = mapPlace(lon, lat)
    const [x1, y1] = mapPlace(lon + h, lat)
    const [x2, y2] = mapPlace(lon, lat + h)
    return Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / Math.cos(((lat + h / 2) * Math.PI) / 180)
  }
  const reference = area(0, 0)
  for (const lat of [-50, -20, 37.5, 60, 70]) {
    for (const lon of [-120, 0, 127]) assert.ok(Math.abs(area(lon, lat) / reference - 1) < 2e-3, `${lon} ${lat}`)
  }
})

test("Seoul lies east and a little south of Berlin", () => {
  const [seoul, berlin] = [mapPlace(127, 37.6), mapPlace(13.4, 52.5)]
  assert.ok(seoul[0] > berlin[0] && seoul[1] > berlin[1])
})

test("a unit without coordinates is not put at 0° N 0° E", () => {
  assert.deepEqual(unitMap([unit("a", null, null), unit("b", 10, null)], 960), [])
})

test("of two neighbours too close for two labels the accented one is named", () => {
  const near = Array.from({ length: 8 }, (_, i) => unit(`A long name ${i}`, 4 + i / 10, 51, i === 5))
  const dots = unitMap(near, 340)
  assert.notEqual(dots.find((dot) => dot.unit.accent)?.label, null)
  assert.ok(dots.some((dot) => dot.label === null))
  assert.equal(dots.at(-1)?.unit.accent, true)
})

test("in a crowd on a wide map every city is named, by a line where there is no room beside it, and no two names meet", () => {
  const crowd = [
    ["London", 0, 51.5],
    ["Paris", 2.4, 48.9],
    ["Brussels", 4.4, 50.8],
    ["Amsterdam", 4.9, 52.4],
    ["Berlin", 13.4, 52.5],
    ["Copenhagen", 12.6, 55.7],
    ["Vienna", 16.4, 48.2],
  ] as const
  const dots = unitMap(
    crowd.map(([id, lon, lat]) => unit(id, lon, lat)),
    960,
  )
  const boxes = dots.map(({ unit: { label: name }, x, y, label }) => {
    assert.ok(label, name)
    const room = textWidth(name, 12)
    const left = x * 960 + label.dx - (label.anchor === "end" ? room : 0)
    const top = (y * 960 * mapHeight) / mapWidth + label.dy
    return { left, right: left + room, top: top - 10, bottom: top + 2 }
  })
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top)
})

test("every unit with coordinates gets one dot on the map", () => {
  const place = fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.integer({ min: -57, max: 83 }),
  })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const dots = unitMap(
        places.map(({ lon, lat }, i) => unit(String(i), lon, lat)),
        720,
      )
      assert.equal(dots.length, places.length)
      for (const { x, y } of dots) assert.ok(x >= -1e-9 && x <= 1 + 1e-9 && y >= 0 && y <= 1)
    }),
    { seed: 2019 },
  )
})
