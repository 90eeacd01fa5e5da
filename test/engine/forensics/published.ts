import { Stream } from "../../../src/stats/index.ts"
import type { Made } from "./tables.ts"

/**
 * Tables that look like famous published ones, of known truth: what is printed around the numbers is theirs, the numbers are
 * drawn. One function per table; each gives the text of its cells.
 */

type Row = string[]

/** n rows of numbers that go together as those of real places do: a common level, and each its own part. */
function levels(n: number, m: number, seed: number, own = 0.45): number[][] {
  const stream = new Stream(seed)
  return Array.from({ length: n }, () => {
    const level = stream.uniform()
    return Array.from({ length: m }, () => (1 - own) * level + own * stream.uniform())
  })
}

const dot = (w: readonly number[], x: readonly number[]) => w.reduce((sum, v, j) => sum + v * x[j]!, 0)
const mean = (x: readonly number[]) => x.reduce((a, b) => a + b, 0) / x.length
const thousands = (x: number) => Math.round(x).toLocaleString("en-GB")
const code = (i: number) => String.fromCharCode(65 + (i % 26), 65 + ((i * 7) % 26), 65 + ((i * 3) % 26))

/** Competition ranks of scores, highest first; a tie as "=12". */
function competition(scores: readonly number[], tie: (rank: number) => string): string[] {
  return scores.map((s) => {
    const rank = 1 + scores.filter((other) => other > s).length
    return scores.filter((other) => other === s).length > 1 ? tie(rank) : String(rank)
  })
}

/** Five scores of 1 decimal, weights 29.5, 29, 30, 4, 7.5 %; beyond rank 120 bands instead of ranks and scores. */
export function universities(): Made {
  const weights = [0.295, 0.29, 0.3, 0.04, 0.075]
  const x = levels(180, 5, 11).map((row) => row.map((v) => 10 + 88 * v))
  const score = x.map((row) => dot(weights, row))
  const order = score.map((_, i) => i).sort((a, b) => score[b]! - score[a]!)
  const printed = order.map((i) => Number(score[i]!.toFixed(1)))
  const ranks = competition(printed, (rank) => `=${rank}`)
  const rows: Row[] = order.map((i, place) => [
    place < 120 ? ranks[place]! : place < 150 ? "121–150" : "151–200",
    `University of Place ${i}${place % 40 === 3 ? "*" : ""}`,
    code(i),
    place < 120 ? score[i]!.toFixed(1) : place < 150 ? "41.2–45.0" : "30.1–41.1",
    ...x[i]!.map((v) => v.toFixed(1)),
    thousands(2000 + 40000 * ((i * 37) % 97) * 0.01),
    `${10 + ((i * 13) % 60)}%`,
    `${40 + (i % 20)} : ${60 - (i % 20)}`,
  ])
  return {
    header: [
      "Rank",
      "Name",
      "Country",
      "Overall",
      "Teaching",
      "Research Environment",
      "Research Quality",
      "Industry",
      "International Outlook",
      "No. of FTE students",
      "International Students",
      "Female : Male",
    ],
    rows,
  }
}

/** The composite of the geometric mean of indices that are not printed: raw columns that no form here combines. */
export function development(): Made {
  const rows = levels(150, 4, 12).map((u, i) => {
    const life = Number((50 + 34 * u[0]!).toFixed(1))
    const expected = Number((6 + 11 * u[1]!).toFixed(1))
    const years = Number((2 + 11 * u[2]!).toFixed(1))
    const income = Math.round(Math.exp(6.5 + 4.5 * u[3]!))
    const hdi = Math.cbrt(
      (((life - 20) / 65) * (expected / 18 + years / 15) * (Math.log(income / 100) / Math.log(750))) / 2,
    )
    return {
      hdi,
      cells: [life.toFixed(1), expected.toFixed(1), years.toFixed(1), thousands(income)],
      name: `Land ${i}`,
    }
  })
  rows.sort((a, b) => b.hdi - a.hdi)
  return {
    header: [
      "HDI rank",
      "Country",
      "Human Development Index (HDI)",
      "Life expectancy at birth",
      "Expected years of schooling",
      "Mean years of schooling",
      "Gross national income (GNI) per capita",
    ],
    rows: rows.map(({ hdi, cells, name }, i) => [String(i + 1), name, hdi.toFixed(3), ...cells]),
  }
}

/** Thirteen sources, each for some countries; the score is the mean of those that are there, in whole numbers. */
export function corruption(): Made {
  const stream = new Stream(13)
  const rows = Array.from({ length: 180 }, (_, i) => {
    const level = 12 + 75 * stream.uniform()
    const sources = Array.from({ length: 13 }, () =>
      stream.uniform() < 0.55
        ? Math.round(Math.max(0, Math.min(100, level + 20 * (stream.uniform() - 0.5))))
        : Number.NaN,
    )
    for (let j = 0; j < 3; j++) if (Number.isNaN(sources[j]!)) sources[j] = Math.round(level)
    const there = sources.filter((v) => !Number.isNaN(v))
    const spread = Math.sqrt(mean(there.map((v) => (v - mean(there)) ** 2)) / there.length)
    return { i, score: Math.round(mean(there)), there, sources, spread }
  })
  rows.sort((a, b) => b.score - a.score)
  const ranks = competition(
    rows.map(({ score }) => score),
    String,
  )
  return {
    header: [
      "Country",
      "ISO3",
      "Score",
      "Rank",
      "Standard error",
      "Number of sources",
      ...Array.from({ length: 13 }, (_, j) => `Source ${j + 1}`),
    ],
    rows: rows.map(({ i, score, sources, there, spread }, place) => [
      `Land ${i}`,
      code(i),
      String(score),
      ranks[place]!,
      spread.toFixed(2),
      String(there.length),
      ...sources.map((v) => (Number.isNaN(v) ? "" : String(v))),
    ]),
  }
}

/** Five category scores on coarse steps, weights 25, 20, 25, 10, 20 %. */
export function liveability(n = 140): Made {
  const rows = levels(n, 5, 14, 0.6).map((u, i) => {
    const x = u.map((v, j) => (j === 0 ? 5 * Math.round(6 + 14 * v) : Number((100 * Math.round(12 + 24 * v)) / 36)))
    return { score: dot([0.25, 0.2, 0.25, 0.1, 0.2], x), x, i }
  })
  rows.sort((a, b) => b.score - a.score)
  const ranks = competition(
    rows.map(({ score }) => Number(score.toFixed(1))),
    (rank) => `${rank}=`,
  )
  return {
    header: [
      "City",
      "Location",
      "Rank",
      "Index",
      "Stability",
      "Healthcare",
      "Culture & Environment",
      "Education",
      "Infrastructure",
    ],
    rows: rows.map(({ score, x, i }, place) => [
      `City ${i}`,
      `Land ${i % 60}`,
      ranks[place]!,
      score.toFixed(1),
      ...x.map((v) => v.toFixed(1)),
    ]),
  }
}

/** Letters instead of numbers; ranks with the change since last year. */
export function smartCities(): Made {
  const letters = ["AAA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C", "D"]
  return {
    header: [
      "Smart City Rank 2024",
      "City",
      "Country",
      "Smart City Rating 2024",
      "Structure 2024",
      "Technology 2024",
      "Change",
    ],
    rows: Array.from({ length: 120 }, (_, i) => [
      String(i + 1),
      `City ${i}`,
      `Land ${i % 50}`,
      letters[Math.floor(i / 12)]!,
      letters[Math.min(9, Math.floor(i / 12) + (i % 2))]!,
      letters[Math.max(0, Math.floor(i / 12) - (i % 3 === 0 ? 1 : 0))]!,
      i % 3 === 0 ? "-" : i % 3 === 1 ? `▲ +${i % 7}` : `▼ -${i % 5}`,
    ]),
  }
}

/** Medals: the total is their sum, the rank goes by gold, then silver, then bronze. */
export function medals(): Made {
  const stream = new Stream(15)
  const rows = Array.from({ length: 85 }, (_, i) => {
    const level = 40 * stream.uniform() ** 5
    return {
      i,
      x: Array.from({ length: 3 }, () => Math.floor(level * (0.6 + 0.8 * stream.uniform()) + 1.6 * stream.uniform())),
    }
  }).filter(({ x }) => dot([1, 1, 1], x) > 0)
  const key = ({ x }: { readonly x: readonly number[] }) => x[0]! * 1e6 + x[1]! * 1e3 + x[2]!
  rows.sort((a, b) => key(b) - key(a))
  return {
    header: ["Rank", "NOC", "Gold", "Silver", "Bronze", "Total"],
    rows: rows.map((row) => [
      String(1 + rows.filter((other) => key(other) > key(row)).length),
      `Land ${row.i} (${code(row.i)})${row.i % 30 === 0 ? "‡" : ""}`,
      ...row.x.map(String),
      String(dot([1, 1, 1], row.x)),
    ]),
  }
}

/** A price in dollars is the local price over the rate; the index how much dearer than in the country of the base. */
export function burgers(): Made {
  const stream = new Stream(16)
  const rows = Array.from({ length: 55 }, (_, i) => {
    const rate = Number((i === 0 ? 1 : Math.exp(7 * stream.uniform() ** 2)).toPrecision(5))
    const dollars = i === 0 ? 5.69 : 2 + 6 * stream.uniform()
    const local = Number((dollars * rate).toFixed(2))
    return [`Land ${i}`, code(i), local, rate, local / rate] as const
  })
  return {
    header: ["name", "currency_code", "local_price", "dollar_ex", "dollar_price", "raw index %"],
    rows: rows.map(([name, iso, local, rate, dollars]) => [
      name,
      iso,
      local.toFixed(2),
      String(rate),
      dollars.toFixed(2),
      `${(100 * (dollars / 5.69 - 1)).toFixed(1)}%`,
    ]),
  }
}

/** Four rounds, their sum, ranks as "T5"; half of the field has two rounds only. */
export function golf(): Made {
  const stream = new Stream(17)
  const rows = Array.from({ length: 110 }, (_, i) => {
    const level = 68 + 5 * stream.uniform()
    const rounds = Array.from({ length: 4 }, () => Math.round(level + 6 * (stream.uniform() - 0.5)))
    return { i, rounds, total: dot([1, 1, 1, 1], rounds) }
  })
  rows.sort((a, b) => a.total - b.total)
  const ranks = competition(
    rows.map(({ total }) => -total),
    (rank) => `T${rank}`,
  )
  return {
    header: ["POS", "PLAYER", "TO PAR", "R1", "R2", "R3", "R4", "TOT", "EARNINGS"],
    rows: rows.map(({ i, rounds, total }, place) => {
      const isIn = place < 70
      const par = total - 288
      return [
        isIn ? ranks[place]! : "CUT",
        `Player ${i}`,
        isIn ? (par === 0 ? "E" : par > 0 ? `+${par}` : String(par)) : "-",
        ...rounds.slice(0, 2).map(String),
        ...(isIn ? rounds.slice(2).map(String) : ["--", "--"]),
        isIn ? String(total) : String(dot([1, 1], rounds)),
        isIn ? `$${thousands(1_800_000 / (place + 1))}` : "--",
      ]
    }),
  }
}

/** A league: points are three a win and one a draw. */
export function league(): Made {
  const stream = new Stream(18)
  const rows = Array.from({ length: 60 }, (_, i) => {
    const w = Math.floor(28 * stream.uniform())
    const d = Math.floor((38 - w) * stream.uniform() * 0.6)
    const [gf, ga] = [Math.floor(30 + 50 * stream.uniform()), Math.floor(30 + 40 * stream.uniform())]
    return [`Club ${i}`, 38, w, d, 38 - w - d, gf, ga, gf - ga, 3 * w + d]
  })
  rows.sort((a, b) => Number(b[8]) - Number(a[8]) || Number(b[7]) - Number(a[7]))
  return {
    header: ["Pos", "Team", "Pld", "W", "D", "L", "GF", "GA", "GD", "Pts"],
    rows: rows.map(([name, ...x], i) => [
      String(i + 1),
      String(name),
      ...x.map((v, j) => (j === 6 && Number(v) > 0 ? `+${v}` : String(v))),
    ]),
  }
}

/** A mean of z-scores of raw columns, two of them turned round; score with three digits. */
export function environment(): Made {
  const x = levels(130, 4, 19).map((u) => [Math.round(1000 * u[0]!), 40 * (1 - u[1]!), 100 * u[2]!, 12 * (1 - u[3]!)])
  const columns = [0, 1, 2, 3].map((j) => x.map((row) => Number(row[j]!.toFixed(j === 0 ? 0 : 2))))
  const stats = columns.map(
    (c) => [mean(c), Math.sqrt(c.reduce((s, v) => s + (v - mean(c)) ** 2, 0) / (c.length - 1))] as const,
  )
  const turn = [1, -1, 1, -1]
  return {
    header: ["Country", "Access index", "Particles", "Cover (%)", "Emissions", "Environment score"],
    rows: x.map((row, i) => [
      `Land ${i}`,
      ...row.map((v, j) => v.toFixed(j === 0 ? 0 : 2)),
      mean(columns.map((c, j) => (turn[j]! * (c[i]! - stats[j]![0])) / stats[j]![1])).toFixed(3),
    ]),
  }
}

/** A ladder score of three digits is the sum of seven parts. */
export function happiness(): Made {
  const rows = levels(140, 7, 20).map((u, i) => {
    const parts = u.map((v, j) => v * [1.9, 1.6, 0.8, 0.8, 0.3, 0.5, 2.9][j]!)
    const ladder = dot([1, 1, 1, 1, 1, 1, 1], parts)
    return {
      ladder,
      cells: [ladder, ladder + 0.05 + 0.1 * u[0]!, ladder - 0.05 - 0.1 * u[0]!, parts[6]!, ...parts.slice(0, 6)],
      i,
    }
  })
  rows.sort((a, b) => b.ladder - a.ladder)
  return {
    header: [
      "Country name",
      "Ladder score",
      "upperwhisker",
      "lowerwhisker",
      "Dystopia + residual",
      "GDP",
      "Social support",
      "Healthy life",
      "Freedom",
      "Generosity",
      "Perceptions of corruption",
    ],
    rows: rows.map(({ cells, i }) => [`Land ${i}`, ...cells.map((v) => v.toFixed(3))]),
  }
}

/** Seven sub-scores of whole points, two pillars that are their sums, and the total; 40 and 60 at most. */
export function freedom(): Made {
  const stream = new Stream(21)
  const most = [12, 16, 12, 16, 12, 16, 16]
  const rows = Array.from({ length: 195 }, (_, i) => {
    const level = stream.uniform()
    const x = most.map((top) =>
      Math.min(top, Math.floor((top + 1) * Math.min(0.999, Math.max(0, level + 0.3 * (stream.uniform() - 0.5))))),
    )
    const [pr, cl] = [dot([1, 1, 1], x.slice(0, 3)), dot([1, 1, 1, 1], x.slice(3))]
    return [
      `Land ${i}`,
      pr + cl >= 70 ? "F" : pr + cl >= 36 ? "PF" : "NF",
      ...x.slice(0, 3).map(String),
      String(pr),
      ...x.slice(3).map(String),
      String(cl),
      String(pr + cl),
    ]
  })
  return { header: ["Country/Territory", "Status", "A", "B", "C", "PR", "D", "E", "F", "G", "CL", "Total"], rows }
}

/** A composite whose best is lifted to 100.0, of members with gaps marked "n/a". */
export function reputation(): Made {
  const weights = [0.4, 0.1, 0.2, 0.2, 0.1]
  const x = levels(160, 5, 22).map((row) => row.map((v) => Number((2 + 97 * v).toFixed(1))))
  const raw = x.map((row) => dot(weights, row))
  const top = Math.max(...raw)
  const order = raw.map((_, i) => i).sort((a, b) => raw[b]! - raw[a]!)
  return {
    header: [
      "2025 rank",
      "Institution",
      "Academic Reputation",
      "Employer Reputation",
      "Faculty Student",
      "Citations per Faculty",
      "International",
      "Overall SCORE",
    ],
    rows: order.map((i, place) => [
      String(place + 1),
      `Institution ${i}`,
      ...x[i]!.map((v) => v.toFixed(1)),
      place < 130 ? ((100 * raw[i]!) / top).toFixed(1) : "-",
    ]),
  }
}

/** Points of ten events by a formula that is none of ours: floor(a (b − x)^c). */
export function decathlon(): Made {
  const stream = new Stream(23)
  const rows = Array.from({ length: 60 }, (_, i) => {
    const run = 10.3 + 1.4 * stream.uniform()
    const jump = 650 + 150 * stream.uniform()
    const shot = 11 + 6 * stream.uniform()
    const points =
      Math.floor(25.4347 * (18 - run) ** 1.81) +
      Math.floor(0.14354 * (jump - 220) ** 1.4) +
      Math.floor(51.39 * (shot - 1.5) ** 1.05)
    return [`Athlete ${i}`, run.toFixed(2), (jump / 100).toFixed(2), shot.toFixed(2), String(points)]
  })
  return { header: ["Athlete", "100 m", "Long jump", "Shot put", "Points"], rows }
}
