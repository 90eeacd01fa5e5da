import { address, func, i16x8, i32, i32x4, inc, loop, v128 } from "./assembler.ts"

/** `countAbove` of `Kernels`, eight draws an instruction. */
export const pairs = func("countAbove", 6, (of, ranks, spare, n, lanes, stride, above) => {
  const [i, k, at, own, other, cell] = [
    of.local("i32"),
    of.local("i32"),
    of.local("i32"),
    of.local("i32"),
    of.local("i32"),
    of.local("i32"),
  ]
  const [rank, count, sum] = [of.local("v128"), of.local("v128"), of.local("v128")]
  const row = (unit: typeof i) => i32.add(address(ranks.get), i32.shl(i32.mul(unit.get, stride.get), i32.of(1)))
  return [
    cell.set(address(above.get)),
    loop(i, i32.of(0), n.get, 1, [
      // The unit's ranks aside, where an unranked one (0) becomes the last of all.
      own.set(row(i)),
      other.set(address(spare.get)),
      loop(at, i32.of(0), lanes.get, 8, [
        rank.set(v128.load(own.get)),
        v128.store(other.get, v128.or(rank.get, v128.and(i16x8.eq(rank.get, v128.zero), i16x8.of(0x7fff)))),
        inc(own, i32.of(16)),
        inc(other, i32.of(16)),
      ]),
      loop(k, i32.of(0), n.get, 1, [
        own.set(address(spare.get)),
        other.set(row(k)),
        count.set(v128.zero),
        loop(at, i32.of(0), lanes.get, 8, [
          // A comparison that holds is −1.
          count.set(i16x8.sub(count.get, i16x8.less(v128.load(own.get), v128.load(other.get)))),
          inc(own, i32.of(16)),
          inc(other, i32.of(16)),
        ]),
        sum.set(i32x4.sumPairs(count.get)),
        i32.store(
          cell.get,
          [0, 1, 2, 3].reduce((total, lane) => i32.add(total, i32x4.lane(sum.get, lane)), i32.load(cell.get)),
        ),
        inc(cell, i32.of(4)),
      ]),
    ]),
  ]
})
