import { address, f64x2, func, i32, i64x2, inc, loop, v128 } from "./assembler.ts"

/** ln 2 in two parts: products of the first with whole numbers up to 1024 are exact. */
const high = 0.6931471803691238
const low = 1.9082149292705877e-10
const odd = [0.6666666666666735, 0.2857142874366239, 0.1818357216161805, 0.14798198605116586]
const even = [0.3999999999940942, 0.22222198432149784, 0.15313837699209373]
/** Mantissas from here on are halved: the root of 2, by the upper word; and between these the formula has one term more. */
const root = 1 + 0x6a09c / 2 ** 20
const wideFrom = 1 + 0x6147a / 2 ** 20
const wideTo = 1 + 0x6b852 / 2 ** 20

/**
 * `takeLogarithms` of `Kernels`: ln x by the algorithm of fdlibm (Sun Microsystems 1993, e_log.c), which is V8's `Math.log`;
 * the operations are the same in the same order, so the bits are. For positive numbers of full precision.
 */
export const logarithm = func("takeLogarithms", 5, (of, to, from, rows, lanes, stride) => {
  const [i, b, source, target] = [of.local("i32"), of.local("i32"), of.local("i32"), of.local("i32")]
  const vector = () => of.local("v128")
  const [x, m, k, f, s, z, w, r, half, wide, y] = [
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
    vector(),
  ]
  const polynomial = (coefficients: readonly number[]) =>
    coefficients
      .slice(0, -1)
      .reduceRight((sum, c) => f64x2.add(f64x2.of(c), f64x2.mul(w.get, sum)), f64x2.of(coefficients.at(-1)!))
  const lowPart = f64x2.mul(k.get, f64x2.of(low))
  const highPart = f64x2.mul(k.get, f64x2.of(high))
  const body = [
    x.set(v128.load(source.get)),
    // The exponent as a number: its bits below those of 2^52, and that taken away.
    k.set(v128.or(i64x2.shiftRight(x.get, i32.of(52)), f64x2.of(2 ** 52))),
    k.set(f64x2.sub(k.get, f64x2.of(2 ** 52 + 1023))),
    m.set(v128.or(v128.and(x.get, f64x2.ofBits(0x000fffff, 0xffffffff)), f64x2.of(1))),
    wide.set(v128.and(f64x2.ge(m.get, f64x2.of(wideFrom)), f64x2.lt(m.get, f64x2.of(wideTo)))),
    half.set(f64x2.ge(m.get, f64x2.of(root))),
    k.set(f64x2.add(k.get, v128.and(half.get, f64x2.of(1)))),
    m.set(v128.select(f64x2.mul(m.get, f64x2.of(0.5)), m.get, half.get)),
    f.set(f64x2.sub(m.get, f64x2.of(1))),
    s.set(f64x2.div(f.get, f64x2.add(f64x2.of(2), f.get))),
    z.set(f64x2.mul(s.get, s.get)),
    w.set(f64x2.mul(z.get, z.get)),
    r.set(f64x2.add(f64x2.mul(z.get, polynomial(odd)), f64x2.mul(w.get, polynomial(even)))),
    half.set(f64x2.mul(f64x2.mul(f64x2.of(0.5), f.get), f.get)),
    y.set(f64x2.sub(half.get, f64x2.add(f64x2.mul(s.get, f64x2.add(half.get, r.get)), lowPart))),
    y.set(v128.select(y.get, f64x2.sub(f64x2.mul(s.get, f64x2.sub(f.get, r.get)), lowPart), wide.get)),
    // Next to powers of 2 the series itself.
    r.set(f64x2.mul(f64x2.mul(f.get, f.get), f64x2.sub(f64x2.of(0.5), f64x2.mul(f64x2.of(0.3333333333333333), f.get)))),
    wide.set(v128.and(f64x2.ge(f.get, f64x2.of(-(2 ** -20))), f64x2.lt(f.get, f64x2.of(2 ** -20)))),
    y.set(v128.select(f64x2.sub(r.get, lowPart), y.get, wide.get)),
    v128.store(target.get, f64x2.sub(highPart, f64x2.sub(y.get, f.get))),
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
