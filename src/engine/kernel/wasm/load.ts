import { Stream } from "../../../stats/index.ts"
import type { MakeKernels } from "../kernels.ts"
import { memoryOf, reserved } from "../memory.ts"
import { plainKernels, plainRaise } from "../plain.ts"
import { moduleOf } from "./assembler.ts"
import { exponential } from "./exponential.ts"
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
    const module = new Module(moduleOf([...sums, exponential, uniforms, noise, ranks, pairs]))
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
    if (powersAgree(make)) return make
    return (doubles) => {
      const kernels = make(doubles)
      return { ...kernels, raise: plainRaise(kernels.memory.f64) }
    }
  } catch {
    // No SIMD, or no right to compile: the kernels in TypeScript do the same.
    return null
  }
}

/** Whether `Math.exp` is the one that the module has: that of V8. Others would give other last digits. */
function powersAgree(make: MakeKernels): boolean {
  const count = 4096
  const { memory, raise } = make(reserved + 2 * count)
  const { f64 } = memory
  const random = new Stream(20190301)
  for (let i = 0; i < count; i++) f64[reserved + i] = (2 * random.uniform() - 1) * 700 * random.uniform() ** (i % 8)
  raise(reserved + count, reserved, 1, count, count)
  for (let i = 0; i < count; i++) if (f64[reserved + count + i] !== Math.exp(f64[reserved + i]!)) return false
  return true
}
