import { address, type Code, f64x2, func, i32, i32x4, inc, type Local, loop, v128 } from "./assembler.ts"

/** The odd and the even words of two vectors. */
const odd = [4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31]
const even = odd.map((byte) => byte - 4)
const upperHalf = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15]

/** Vectors of four draws under way side by side: the rounds of one wait for each other. */
const sides = [0, 1] as const

/**
 * `uniforms` of `Kernels`: Philox4x32-10 as in `stats/random.ts`, four draws an instruction. One block of four words makes
 * two numbers of a draw.
 */
export const uniforms = func("uniforms", 8, (of, out, draws, block, blocks, lanes, stride, keyLow, keyHigh) => {
  const [b, p, at, from] = [of.local("i32"), of.local("i32"), of.local("i32"), of.local("i32")]
  const vector = () => of.local("v128")
  const [key0, key1] = [vector(), vector()]
  const numbers = sides.map(vector)
  const words = sides.map(() => [vector(), vector(), vector(), vector()] as const)
  const products = sides.map(() => [vector(), vector(), vector(), vector()] as const)
  const splat = (value: number) => i32x4.of([value, value, value, value])

  /** The 64-bit products of four words with a constant, as their lower and upper words. */
  const multiply = (x: Local, factor: number, low: Local, high: Local): Code => [
    low.set(i32x4.productsLow(x.get, splat(factor))),
    high.set(i32x4.productsHigh(x.get, splat(factor))),
    x.set(v128.shuffle(low.get, high.get, even)),
    high.set(v128.shuffle(low.get, high.get, odd)),
    low.set(x.get),
  ]
  const round: Code = [
    sides.map((side) => {
      const [x0, x1, x2, x3] = words[side]!
      const [low0, high0, low1, high1] = products[side]!
      return [
        multiply(x0, 0xd2511f53, low0, high0),
        multiply(x2, 0xcd9e8d57, low1, high1),
        x0.set(v128.xor(v128.xor(high1.get, x1.get), key0.get)),
        x1.set(low1.get),
        x2.set(v128.xor(v128.xor(high0.get, x3.get), key1.get)),
        x3.set(low0.get),
      ]
    }),
    key0.set(i32x4.add(key0.get, splat(0x9e3779b9))),
    key1.set(i32x4.add(key1.get, splat(0xbb67ae85))),
  ]
  /** 27 bits of one word and 26 of another make a number from [0, 1). */
  const number = (high: Code, low: Code): Code =>
    f64x2.mul(
      f64x2.add(
        f64x2.mul(f64x2.fromWords(i32x4.shiftRight(high, i32.of(5))), f64x2.of(2 ** 26)),
        f64x2.fromWords(i32x4.shiftRight(low, i32.of(6))),
      ),
      f64x2.of(2 ** -53),
    )
  const half = (x: Local): Code => v128.shuffle(x.get, x.get, upperHalf)
  const put = (first: 0 | 2): Code => [
    sides.map((side) => {
      const [high, low] = [words[side]![first], words[side]![first === 0 ? 1 : 3]]
      return [
        v128.store(at.get, number(high.get, low.get), 32 * side),
        v128.store(at.get, number(half(high), half(low)), 32 * side + 16),
      ]
    }),
    inc(at, address(stride.get)),
  ]
  return loop(b, i32.of(0), lanes.get, 4 * sides.length, [
    from.set(i32.add(address(draws.get), i32.shl(b.get, i32.of(2)))),
    sides.map((side) => numbers[side]!.set(v128.load(from.get, 16 * side))),
    at.set(address(i32.add(out.get, b.get))),
    loop(p, block.get, i32.add(block.get, blocks.get), 1, [
      sides.map((side) => [
        words[side]![0].set(i32x4.splat(p.get)),
        words[side]![1].set(v128.zero),
        words[side]![2].set(numbers[side]!.get),
        words[side]![3].set(v128.zero),
      ]),
      key0.set(i32x4.splat(keyLow.get)),
      key1.set(i32x4.splat(keyHigh.get)),
      Array.from({ length: 10 }, () => round),
      put(0),
      put(2),
    ]),
  ])
})
