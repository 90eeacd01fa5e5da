import { address, f64x2, func, i32, inc, loop, v128 } from "./assembler.ts"

/** `noise` of `Kernels`, two draws an instruction. */
export const noise = func("noise", 7, (of, out, uniforms, nominal, width, count, lanes, stride) => {
  const [b, p, at, from, weight, rowBytes] = [
    of.local("i32"),
    of.local("i32"),
    of.local("i32"),
    of.local("i32"),
    of.local("i32"),
    of.local("i32"),
  ]
  const [before, after, one, by] = [of.local("v128"), of.local("v128"), of.local("v128"), of.local("v128")]
  const each = (body: Parameters<typeof loop>[4]) => [
    at.set(address(i32.add(out.get, b.get))),
    loop(p, i32.of(0), count.get, 1, [body, inc(at, rowBytes.get)]),
  ]
  return [
    rowBytes.set(address(stride.get)),
    loop(b, i32.of(0), lanes.get, 2, [
      before.set(v128.zero),
      after.set(v128.zero),
      from.set(address(i32.add(uniforms.get, b.get))),
      weight.set(address(nominal.get)),
      by.set(v128.loadSplat(address(width.get))),
      each([
        one.set(f64x2.sub(f64x2.mul(f64x2.of(2), v128.load(from.get)), f64x2.of(1))),
        one.set(f64x2.add(f64x2.of(1), f64x2.mul(by.get, one.get))),
        one.set(f64x2.mul(v128.loadSplat(weight.get), one.get)),
        before.set(f64x2.add(before.get, v128.loadSplat(weight.get))),
        after.set(f64x2.add(after.get, one.get)),
        v128.store(at.get, one.get),
        inc(from, rowBytes.get),
        inc(weight, i32.of(8)),
      ]),
      // The nominal sum rather than 1: an aggregation by sum keeps its scale.
      by.set(f64x2.div(before.get, after.get)),
      each(v128.store(at.get, f64x2.mul(v128.load(at.get), by.get))),
    ]),
  ]
})
