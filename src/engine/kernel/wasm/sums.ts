import { address, type Code, f64x2, func, i32, inc, type Local, loop, v128, when } from "./assembler.ts"

/** Rows and, by twos, lanes that are added up side by side: as many sums as there are registers for. */
const rowsAtOnce = 4
const pairs = [0, 1] as const

const rowNumbers = Array.from({ length: rowsAtOnce }, (_, r) => r)

/** `sumFixed`, `sumRows` and `total` of `Kernels`, two lanes an instruction. */
export const sums = [
  func("sumFixed", 10, (of, out, weights, scores, count, rows, lanes, stride, weightStride, totals, goOn) => {
    const [x, end, step] = [of.local("i32"), of.local("i32"), of.local("i32")]
    return blocks(of, { out, weights, rows, lanes, stride, totals, goOn }, (sum, w, i) => {
      const [w0, w1] = [of.local("v128"), of.local("v128")]
      return [
        step.set(address(weightStride.get)),
        x.set(i32.add(address(scores.get), i32.mul(address(i.get), count.get))),
        end.set(i32.add(x.get, i32.shl(count.get, i32.of(5)))),
        loop(x, x.get, end.get, 8 * rowsAtOnce, [
          w0.set(v128.load(w.get)),
          w1.set(v128.load(w.get, 16)),
          rowNumbers.map((r) => {
            const score = v128.loadSplat(x.get, 8 * r)
            return [
              sum[r]![0].set(f64x2.add(sum[r]![0].get, f64x2.mul(w0.get, score))),
              sum[r]![1].set(f64x2.add(sum[r]![1].get, f64x2.mul(w1.get, score))),
            ]
          }),
          inc(w, step.get),
        ]),
      ]
    })
  }),
  func("sumRows", 11, (of, out, weights, table, first, count, rows, lanes, stride, weightStride, totals, goOn) => {
    const [entry, end, x, step] = [of.local("i32"), of.local("i32"), of.local("i32"), of.local("i32")]
    return blocks(of, { out, weights, rows, lanes, stride, totals, goOn }, (sum, w, i, b, rowBytes) => {
      const [w0, w1] = [of.local("v128"), of.local("v128")]
      return [
        step.set(address(weightStride.get)),
        entry.set(address(table.get)),
        end.set(i32.add(entry.get, i32.shl(count.get, i32.of(2)))),
        loop(entry, entry.get, end.get, 4, [
          w0.set(v128.load(w.get)),
          w1.set(v128.load(w.get, 16)),
          x.set(address(i32.add(i32.add(i32.load(entry.get), first.get), i32.add(i32.mul(i.get, stride.get), b.get)))),
          rowNumbers.map((r) => [
            sum[r]![0].set(f64x2.add(sum[r]![0].get, f64x2.mul(w0.get, v128.load(x.get)))),
            sum[r]![1].set(f64x2.add(sum[r]![1].get, f64x2.mul(w1.get, v128.load(x.get, 16)))),
            inc(x, rowBytes.get),
          ]),
          inc(w, step.get),
        ]),
      ]
    })
  }),
  func("total", 5, (of, out, weights, count, lanes, weightStride) => {
    const [b, k, w] = [of.local("i32"), of.local("i32"), of.local("i32")]
    const sum = of.local("v128")
    return loop(b, i32.of(0), lanes.get, 2, [
      sum.set(v128.zero),
      w.set(address(i32.add(weights.get, b.get))),
      loop(k, i32.of(0), count.get, 1, [
        sum.set(f64x2.add(sum.get, v128.load(w.get))),
        inc(w, address(weightStride.get)),
      ]),
      v128.store(address(i32.add(out.get, b.get)), sum.get),
    ])
  }),
]

interface Frame {
  readonly out: Local
  readonly weights: Local
  readonly rows: Local
  readonly lanes: Local
  readonly stride: Local
  readonly totals: Local
  readonly goOn: Local
}

/** Goes through blocks of four rows by four lanes: takes up the sums, adds to them, divides, and puts them down. */
function blocks(
  of: { readonly local: (type: "i32" | "v128") => Local },
  { out, weights, rows, lanes, stride, totals, goOn }: Frame,
  add: (sum: readonly (readonly [Local, Local])[], w: Local, i: Local, b: Local, rowBytes: Local) => Code,
): Code {
  const [i, b, w, at, rowBytes] = [of.local("i32"), of.local("i32"), of.local("i32"), of.local("i32"), of.local("i32")]
  const sum = rowNumbers.map(() => [of.local("v128"), of.local("v128")] as const)
  const total = pairs.map(() => of.local("v128"))
  const place = at.set(address(i32.add(out.get, i32.add(i32.mul(i.get, stride.get), b.get))))
  const each = (code: (sum: Local, pair: number) => Code): Code =>
    rowNumbers.map((r) => [pairs.map((pair) => code(sum[r]![pair], pair)), inc(at, rowBytes.get)])
  return [
    rowBytes.set(address(stride.get)),
    loop(i, i32.of(0), rows.get, rowsAtOnce, [
      loop(b, i32.of(0), lanes.get, 4, [
        rowNumbers.map((r) => pairs.map((pair) => sum[r]![pair].set(v128.zero))),
        when(goOn.get, [place, each((one, pair) => one.set(v128.load(at.get, 16 * pair)))]),
        w.set(address(i32.add(weights.get, b.get))),
        add(sum, w, i, b, rowBytes),
        when(i32.atLeastSigned(totals.get, i32.of(0)), [
          at.set(address(i32.add(totals.get, b.get))),
          pairs.map((pair) => total[pair]!.set(v128.load(at.get, 16 * pair))),
          rowNumbers.map((r) => pairs.map((pair) => sum[r]![pair].set(f64x2.div(sum[r]![pair].get, total[pair]!.get)))),
        ]),
        place,
        each((one, pair) => v128.store(at.get, one.get, 16 * pair)),
      ]),
    ]),
  ]
}
