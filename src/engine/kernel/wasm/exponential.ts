import { address, type Code, f64x2, func, i32, i64x2, inc, loop, v128 } from "./assembler.ts"

/** ln 2 in two parts: products of the first with whole numbers up to 1024 are exact. */
const high = 0.6931471803691238
const low = 1.9082149292705877e-10
const p = [
  0.16666666666666602, -0.0027777777777015593, 6.613756321437934e-5, -1.6533902205465252e-6, 4.1381367970572385e-8,
]
/** Above half of ln 2, and above one and a half: the bounds that fdlibm draws by the upper word. */
const half = upperWord(0x3fd62e43)
const threeHalves = upperWord(0x3ff0a2b2)
/** Adding it leaves a whole number in the lowest bits. */
const magic = 1.5 * 2 ** 52

/**
 * `raise` of `Kernels`: e^x by the algorithm of fdlibm (Sun Microsystems 1993, e_exp.c), which is V8's `Math.exp`; the
 * operations are the same in the same order, so the bits are. Within ± 700, where no power of two leaves its range.
 */
export const exponential = func("raise", 5, (of, to, from, rows, lanes, stride) => {
  const [i, b, source, target] = [of.local("i32"), of.local("i32"), of.local("i32"), of.local("i32")]
  const vector = () => of.local("v128")
  const [x, size, k, hi, lo, r, t, c, y, mid] = [
    vector(),
    vector(),
    vector(),
    vector(),
    vector(),
    vector(),
    vector(),
    vector(),
    vector(),
    vector(),
  ]
  const signOf = (value: Code, magnitude: number) => v128.or(v128.and(value, f64x2.of(-0)), f64x2.of(magnitude))
  const polynomial = p.reduceRight<Code | null>(
    (sum, coefficient) =>
      sum === null ? f64x2.of(coefficient) : f64x2.add(f64x2.of(coefficient), f64x2.mul(t.get, sum)),
    null,
  )!
  const body = [
    x.set(v128.load(source.get)),
    size.set(f64x2.abs(x.get)),
    k.set(f64x2.trunc(f64x2.add(f64x2.mul(f64x2.of(Math.LOG2E), x.get), signOf(x.get, 0.5)))),
    k.set(v128.select(signOf(x.get, 1), k.get, f64x2.lt(size.get, f64x2.of(threeHalves)))),
    mid.set(f64x2.ge(size.get, f64x2.of(half))),
    k.set(v128.and(k.get, mid.get)),
    hi.set(f64x2.sub(x.get, f64x2.mul(k.get, f64x2.of(high)))),
    lo.set(f64x2.mul(k.get, f64x2.of(low))),
    r.set(f64x2.sub(hi.get, lo.get)),
    t.set(f64x2.mul(r.get, r.get)),
    c.set(f64x2.sub(r.get, f64x2.mul(t.get, polynomial))),
    y.set(
      f64x2.sub(
        f64x2.of(1),
        f64x2.sub(f64x2.sub(lo.get, f64x2.div(f64x2.mul(r.get, c.get), f64x2.sub(f64x2.of(2), c.get))), hi.get),
      ),
    ),
    // 2^k: its bits are those of 1 with k added to the exponent.
    k.set(i64x2.add(i64x2.shl(f64x2.add(k.get, f64x2.of(magic)), i32.of(52)), f64x2.of(1))),
    y.set(f64x2.mul(y.get, k.get)),
    y.set(v128.select(f64x2.add(f64x2.of(1), x.get), y.get, f64x2.lt(size.get, f64x2.of(2 ** -28)))),
    y.set(v128.select(f64x2.of(Math.E), y.get, f64x2.eq(x.get, f64x2.of(1)))),
    v128.store(target.get, y.get),
    inc(source, i32.of(16)),
    inc(target, i32.of(16)),
  ]
  const row = (place: typeof to) => address(i32.add(place.get, i32.mul(i.get, stride.get)))
  return loop(i, i32.of(0), rows.get, 1, [
    source.set(row(from)),
    target.set(row(to)),
    loop(b, i32.of(0), lanes.get, 2, body),
  ])
})

function upperWord(word: number): number {
  return new Float64Array(Uint32Array.of(0, word).buffer)[0]!
}
