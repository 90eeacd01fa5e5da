import { address, type Code, f64x2, func, i32, i32x4, i64x2, inc, type Local, loop, v128, when } from "./assembler.ts"

/** Draws ranked side by side, as vectors of two. */
const draws = 8
const vectors = [0, 1, 2, 3] as const

/**
 * `countRanks` of `Kernels`: a sorting network over eight draws at a time. The number of a unit travels in the lowest bits
 * of its score; draws in which two scores agree in all other bits are not decided here.
 */
export const ranks = func(
  "countRanks",
  14,
  (of, scores, stride, units, count, lanes, order, comparators, spare, bits, n, counts, ranks, rankStride, flags) => {
    const word = () => of.local("i32")
    const [b, p, at, from, entry, first, second, lane, cell, end, unit, mask] = [
      word(),
      word(),
      word(),
      word(),
      word(),
      word(),
      word(),
      word(),
      word(),
      word(),
      word(),
      word(),
    ]
    const [upper, tag, x, y] = [of.local("v128"), of.local("v128"), of.local("v128"), of.local("v128")]
    const unsure = vectors.map(() => of.local("v128"))

    const takeUp: Code = [
      at.set(address(spare.get)),
      entry.set(address(units.get)),
      loop(p, i32.of(0), count.get, 1, [
        unit.set(i32.load(entry.get)),
        tag.set(i64x2.splat(unit.get)),
        from.set(address(i32.add(i32.add(scores.get, i32.mul(unit.get, stride.get)), b.get))),
        vectors.map((v) => [
          // Adding 0 makes 0 of −0, which is its equal.
          x.set(f64x2.add(v128.load(from.get, 16 * v), f64x2.of(0))),
          unsure[v]!.set(v128.or(unsure[v]!.get, f64x2.ne(x.get, x.get))),
          v128.store(at.get, v128.or(v128.and(x.get, upper.get), tag.get), 16 * v),
        ]),
        inc(at, i32.of(8 * draws)),
        inc(entry, i32.of(4)),
      ]),
    ]
    const sort: Code = [
      entry.set(address(order.get)),
      end.set(i32.add(entry.get, i32.shl(comparators.get, i32.of(3)))),
      loop(entry, entry.get, end.get, 8, [
        first.set(address(i32.add(spare.get, i32.load(entry.get)))),
        second.set(address(i32.add(spare.get, i32.load(entry.get, 4)))),
        vectors.map((v) => [
          x.set(v128.load(first.get, 16 * v)),
          y.set(v128.load(second.get, 16 * v)),
          v128.store(first.get, f64x2.greater(x.get, y.get), 16 * v),
          v128.store(second.get, f64x2.lesser(x.get, y.get), 16 * v),
        ]),
      ]),
    ]
    const lookForTies: Code = [
      at.set(address(spare.get)),
      loop(p, i32.of(1), count.get, 1, [
        vectors.map((v) => {
          const differing = v128.and(
            v128.xor(v128.load(at.get, 16 * v), v128.load(at.get, 16 * v + 8 * draws)),
            upper.get,
          )
          return unsure[v]!.set(v128.or(unsure[v]!.get, i64x2.eq(differing, v128.zero)))
        }),
        inc(at, i32.of(8 * draws)),
      ]),
    ]
    const flagAt = (l: Local): Code => i32.add(address(flags.get), i32.shl(i32.add(b.get, l.get), i32.of(2)))
    const writeFlags: Code = [
      lane.set(i32.of(0)),
      vectors.flatMap((v) =>
        // A comparison that holds is −1 in both words of its lane.
        [0, 2].map((half) => [
          i32.store(flagAt(lane), i32.and(i32x4.lane(unsure[v]!.get, half), i32.of(1))),
          inc(lane, i32.of(1)),
        ]),
      ),
    ]
    const putDown: Code = loop(lane, i32.of(0), end.get, 1, [
      when(i32.isZero(i32.load(flagAt(lane))), [
        at.set(i32.add(address(spare.get), address(lane.get))),
        loop(p, i32.of(0), count.get, 1, [
          unit.set(i32.and(i32.load(at.get), mask.get)),
          cell.set(i32.add(address(counts.get), i32.shl(i32.add(i32.mul(unit.get, n.get), p.get), i32.of(2)))),
          i32.store(cell.get, i32.add(i32.load(cell.get), i32.of(1))),
          when(i32.atLeastSigned(ranks.get, i32.of(0)), [
            cell.set(i32.add(i32.add(i32.mul(unit.get, rankStride.get), b.get), lane.get)),
            i32.store16(i32.add(address(ranks.get), i32.shl(cell.get, i32.of(1))), i32.add(p.get, i32.of(1))),
          ]),
          inc(at, i32.of(8 * draws)),
        ]),
      ]),
    ])
    return [
      mask.set(i32.sub(i32.shl(i32.of(1), bits.get), i32.of(1))),
      upper.set(v128.not(i64x2.splat(mask.get))),
      loop(b, i32.of(0), lanes.get, draws, [
        unsure.map((each) => each.set(v128.zero)),
        takeUp,
        sort,
        lookForTies,
        writeFlags,
        end.set(i32.sub(lanes.get, b.get)),
        when(i32.atLeastSigned(end.get, i32.of(draws)), end.set(i32.of(draws))),
        putDown,
      ]),
    ]
  },
)
