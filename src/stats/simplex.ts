/**
 * A simplex dictionary: every basic variable, and both objectives, written by the nonbasic ones. Row i says
 *
 *     basic[i] = bound − Σ cells[i, j] · nonbasic[j],
 *
 * and the rows m and m + 1 are objectives: value + Σ cells[m, j] · nonbasic[j]. Columns 0 to n − 1 begin as the variables
 * 0 to n − 1, column n as the helper m + n of phase one, and column n + 1 holds bounds and values. Slacks are the variables n to
 * n + m − 1.
 */
export interface Dictionary {
  readonly m: number
  readonly n: number
  readonly width: number
  /** (m + 2) × (n + 2), row by row. */
  readonly cells: Float64Array
  readonly basic: Int32Array
  readonly nonbasic: Int32Array
  /** Per column, 1: its variable may rise. 0: it stays 0. */
  readonly open: Uint8Array
}

/** Smaller gains per step are none, and smaller pivots are rounding: after scaling, coefficients are near 1. */
const tolerance = 1e-11
/** Rooms that differ by less, as a share of them, are a tie. */
const tie = 1e-13

/** Slacks basic, variables not, all cells 0. */
export function dictionary(m: number, n: number): Dictionary {
  const width = n + 2
  return {
    m,
    n,
    width,
    cells: new Float64Array((m + 2) * width),
    basic: Int32Array.from({ length: m }, (_, i) => n + i),
    nonbasic: Int32Array.from({ length: n + 1 }, (_, j) => (j < n ? j : m + n)),
    open: Uint8Array.from({ length: n + 1 }, (_, j) => (j < n ? 1 : 0)),
  }
}

/**
 * Raises the objective in row `goal` as far as it goes, from a dictionary whose bounds are ≥ 0. The variable with the
 * largest gain enters; after as many steps without a gain as there are rows and columns, the first one that has any
 * (Bland 1977), which cannot go round in circles.
 */
export function maximise(table: Dictionary, goal: number): "optimal" | "unbounded" | "stalled" {
  const { cells, width, m, n } = table
  const most = 200 * (m + n + 10)
  let idle = 0
  for (let step = 0; step < most; step++) {
    const careful = idle > m + n
    const j = entering(table, goal, careful)
    if (j < 0) return "optimal"
    const i = leaving(table, j, careful)
    if (i < 0) return "unbounded"
    idle = cells[i * width + n + 1]! > 0 ? 0 : idle + 1
    pivot(table, i, j)
  }
  return "stalled"
}

function entering({ cells, width, n, nonbasic, open }: Dictionary, goal: number, careful: boolean): number {
  let best = -1
  for (let j = 0; j <= n; j++) {
    const gain = cells[goal * width + j]!
    if (open[j] === 0 || gain <= tolerance) continue
    if (best < 0 || (careful ? nonbasic[j]! < nonbasic[best]! : gain > cells[goal * width + best]!)) best = j
  }
  return best
}

/** The row whose variable falls to 0 first as column j rises; −1: none does. Of a tie the largest pivot, which rounds least. */
function leaving({ cells, width, m, n, basic }: Dictionary, j: number, careful: boolean): number {
  let best = -1
  let bestRoom = Number.POSITIVE_INFINITY
  for (let i = 0; i < m; i++) {
    const by = cells[i * width + j]!
    if (by <= tolerance) continue
    const room = cells[i * width + n + 1]! / by
    const isTie = Math.abs(room - bestRoom) <= tie * room
    const wins = careful ? basic[i]! < basic[best]! : by > cells[best * width + j]!
    if (best < 0 || (isTie ? wins : room < bestRoom)) {
      best = i
      bestRoom = isTie ? Math.min(room, bestRoom) : room
    }
  }
  return best
}

/** Exchanges the basic variable of row r with that of column s. */
export function pivot({ cells, width, m, n, basic, nonbasic }: Dictionary, r: number, s: number): void {
  const own = r * width
  const by = 1 / cells[own + s]!
  for (let j = 0; j < width; j++) cells[own + j] = cells[own + j]! * by
  cells[own + s] = by
  for (let i = 0; i < m + 2; i++) {
    if (i === r) continue
    const row = i * width
    const factor = cells[row + s]!
    if (factor === 0) continue
    cells[row + s] = 0
    // An objective rises by factor × bound where another row's bound falls.
    const isGoal = i >= m
    for (let j = 0; j < width; j++) {
      if (isGoal && j === n + 1) cells[row + j] = cells[row + j]! + factor * cells[own + j]!
      else cells[row + j] = cells[row + j]! - factor * cells[own + j]!
    }
    // What rounding takes below 0 is 0; a bound that was below 0 before is left for phase one.
    if (!isGoal && cells[row + n + 1]! < 0 && cells[row + n + 1]! > -1e-14) cells[row + n + 1] = 0
  }
  const entered = nonbasic[s]!
  nonbasic[s] = basic[r]!
  basic[r] = entered
}
