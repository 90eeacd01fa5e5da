/** Equal Earth: areas are true, meridians are gentle curves. Polynomial of Šavrič, Patterson and Jenny (2018), eq. 3–4. */
const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796]
const m = Math.sqrt(3) / 2
/** Half the width of the world on a unit sphere: the equator at 180°. */
const half = Math.PI / (m * a1)

/** px */
export const mapWidth = 960
/** Where the map begins and ends: 84° N to 58° S, since no unit lies in Antarctica. */
export const mapHeight = 424
const top = 4

const scale = mapWidth / 2 / half

function project(lon: number, lat: number): readonly [number, number] {
  const lambda = (lon * Math.PI) / 180
  const theta = Math.asin(m * Math.sin((lat * Math.PI) / 180))
  const t2 = theta * theta
  const t6 = t2 * t2 * t2
  const x = (lambda * Math.cos(theta)) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)))
  const y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))
  return [x, y]
}

const north = project(0, 84)[1]

/** Place of a point on the map in px from its top left corner; longitude and latitude in degrees. */
export function mapPlace(lon: number, lat: number): readonly [x: number, y: number] {
  const [x, y] = project(lon, lat)
  return [mapWidth / 2 + scale * x, top + scale * (north - y)]
}
