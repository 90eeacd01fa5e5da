import { Stream } from "../../../stats/index.ts"
import type { MakeKernels } from "../kernels.ts"
import { memoryOf, reserved } from "../memory.ts"
import { plainKernels, plainMap } from "../plain.ts"
import { moduleOf } from "./assembler.ts"
import { exponential } from "./exponential.ts"
import { logarithm } from "./logarithm.ts"
import { noise } from "./noise.ts"
import { pairs } from "./pairs.ts"
import { ranks } from "./ranks.ts"
import { sums } from "./sums.ts"
import { uniforms } from "./uniforms.ts"

/** What is needed of WebAssembly; the engine's types know ECMAScript only. */
interface WebAssemblyLike {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> }
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
}

const pageBytes = 65_536
/** What 32-bit addresses reach. */
const mostDoubles = 2 ** 29

/** The kernels in WebAssembly with 128-bit SIMD; null where there is none, or a page's policy forbids it. */
export function acceleratedKernels(): MakeKernels | null {
  known ??= { make: load() }
  return known.make
}

/** The fastest kernels that this machine has. */
export const bestKernels = (): MakeKernels => acceleratedKernels() ?? plainKernels

let known: { readonly make: MakeKernels | null } | null = null

function load(): MakeKernels | null {
  const webAssembly = (globalThis as { readonly WebAssembly?: WebAssemblyLike }).WebAssembly
  if (webAssembly === undefined) return null
  const { Module, Instance, Memory } = webAssembly
  try {
    const module = new Module(moduleOf([...sums, exponential, logarithm, uniforms, noise, ranks, pairs]))
    const make: MakeKernels = (doubles) => {
      if (doubles > mostDoubles) return plainKernels(doubles)
      const memory = new Memory({ initial: Math.ceil((8 * doubles) / pageBytes) })
      // The functions were written beside their interface, which the binary format cannot tell.
      const functions = new Instance(module, { env: { memory } }).exports as unknown as Omit<
        ReturnType<MakeKernels>,
        "memory"
      >
      return { ...functions, memory: memoryOf(memory.buffer) }
    }
    if (agreesWithMath(make)) return make
    return (doubles) => {
      const kernels = make(doubles)
      const { f64 } = kernels.memory
      return { ...kernels, raise: plainMap(f64, Math.exp), takeLogarithms: plainMap(f64, Math.log) }
    }
  } catch {
    // No SIMD, or no right to compile: the kernels in TypeScript do the same.
    return null
  }
}

/** Whether `Math.exp` and `Math.log` are those that the module has: those of V8. Others would give other last digits. */
function agreesWithMath(make: MakeKernels): boolean {
  const count = 4096
  const { memory, raise, takeLogarithms } = make(reserved + 2 * count)
  const { f64 } = memory
  const [from, to] = [reserved, reserved + count]
  const random = new Stream(20190301)
  const agrees = (map: typeof raise, f: (x: number) => number) => {
    map(to, from, 1, count, count)
    for (let i = 0; i < count; i++) if (f64[to + i] !== f(f64[from + i]!)) return false
    return true
  }
  for (let i = 0; i < count; i++) f64[from + i] = (2 * random.uniform() - 1) * 700 * random.uniform() ** (i % 8)
  if (!agrees(raise, Math.exp)) return false
  for (let i = 0; i < count; i++) f64[from + i] = 2 ** (60 * random.uniform() - 30) * (i % 2) + (i % 3) + 1e-300
  return agrees(takeLogarithms, Math.log)
}
