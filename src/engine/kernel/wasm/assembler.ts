/**
 * Writes WebAssembly modules byte by byte: just enough of the binary format for the kernels beside it, so that they need no
 * tool to build and can be read where they stand. Source: WebAssembly Core Specification 2.0, chapter 5.
 */

import { reserved } from "../memory.ts"

/** Instructions in stack order; nested for reading, flat in the module. */
export type Code = number | readonly Code[]

const types = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const
type Type = keyof typeof types

/** A local variable: `get` puts it on the stack, `set` takes it from there. */
export interface Local {
  readonly get: Code
  readonly set: (value: Code) => Code
}

export interface Func {
  readonly name: string
  readonly params: number
  readonly locals: readonly Type[]
  readonly body: Code
}

/** Makes a function of 32-bit parameters that returns a 32-bit number, or nothing. */
export interface FuncWriter {
  readonly local: (type: Type) => Local
}

/**
 * @param params number of parameters, 32 bits each
 * @param write  is given the parameters and a way to make locals, and returns the body
 */
export function func(name: string, params: number, write: (of: FuncWriter, ...params: Local[]) => Code): Func {
  const locals: Type[] = []
  const at = (index: number): Local => ({ get: [0x20, leb(index)], set: (value) => [value, 0x21, leb(index)] })
  const body = write(
    {
      local: (type) => {
        locals.push(type)
        return at(params + locals.length - 1)
      },
    },
    ...Array.from({ length: params }, (_, p) => at(p)),
  )
  return { name, params, locals, body }
}

/** A module that imports its memory as `env.memory` and exports every function. */
export function moduleOf(functions: readonly Func[]): Uint8Array<ArrayBuffer> {
  const one = (f: Func): number[] => {
    const body = [vector(f.locals.map((type) => [1, types[type]])), flat(f.body), 0x0b].flat()
    return [...leb(body.length), ...body]
  }
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      vector(functions.map((f) => [0x60, ...vector(Array.from({ length: f.params }, () => [types.i32])), 0])),
    ),
    ...section(2, vector([[...text("env"), ...text("memory"), 0x02, 0x00, ...leb(0)]])),
    ...section(3, vector(functions.map((_, index) => leb(index)))),
    ...section(7, vector(functions.map((f, index) => [...text(f.name), 0x00, ...leb(index)]))),
    ...section(10, vector(functions.map(one))),
    ...section(
      11,
      vector([[0x00, ...flat(i32.of(0)), 0x0b, ...vector(constants.flatMap((c) => [...c].map((b) => [b])))]]),
    ),
  ])
}

const section = (id: number, content: readonly number[]): number[] => [id, ...leb(content.length), ...content]
const vector = (items: readonly (readonly number[])[]): number[] => [...leb(items.length), ...items.flat()]
const text = (value: string): number[] => vector(Array.from(value, (letter) => [letter.charCodeAt(0)]))

function flat(code: Code): number[] {
  return typeof code === "number" ? [code] : code.flatMap(flat)
}

/** LEB128, unsigned. */
function leb(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
    rest >>>= 7
  } while (rest > 0)
  return bytes
}

/** LEB128, signed, 32 bits. */
function signed(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value | 0; ; rest >>= 7) {
    const last = rest >> 6 === 0 || rest >> 6 === -1
    bytes.push((rest & 0x7f) | (last ? 0 : 0x80))
    if (last) return bytes
  }
}

const binary =
  (opcode: number) =>
  (a: Code, b: Code): Code => [a, b, opcode]
const simd = (opcode: number) => [0xfd, ...leb(opcode)]
const vectorUnary =
  (opcode: number) =>
  (a: Code): Code => [a, simd(opcode)]
const vectorBinary =
  (opcode: number) =>
  (a: Code, b: Code): Code => [a, b, simd(opcode)]
const vectorShift = vectorBinary

/** Address, alignment 8 bytes at most, offset in bytes. */
const memory =
  (opcode: Code, align: number) =>
  (address: Code, offset = 0): Code => [address, opcode, align, leb(offset)]
const store =
  (opcode: Code, align: number) =>
  (address: Code, value: Code, offset = 0): Code => [address, value, opcode, align, leb(offset)]

/** Constants of 16 bytes stand at the start of the memory: read from there they cost a processor nothing, while V8 builds
 *  one that is part of an instruction anew each time. */
const constants: Uint8Array[] = []

function constant(value: Float64Array | Int32Array | Int16Array): Code {
  const bytes = new Uint8Array(value.buffer)
  let at = constants.findIndex((known) => known.every((byte, b) => byte === bytes[b]))
  if (at < 0) at = constants.push(bytes) - 1
  if (2 * constants.length > reserved) throw new Error("the constants of the kernels overlap with their data")
  return v128.load(i32.of(0), 16 * at)
}

export const i32 = {
  of: (value: number): Code => [0x41, signed(value)],
  add: binary(0x6a),
  sub: binary(0x6b),
  mul: binary(0x6c),
  shl: binary(0x74),
  and: binary(0x71),
  less: binary(0x48),
  isZero: (a: Code): Code => [a, 0x45],
  atLeastSigned: binary(0x4e),
  load: memory(0x28, 2),
  store: store(0x36, 2),
  store16: store(0x3b, 1),
} as const

export const v128 = {
  load: memory(simd(0x00), 3),
  /** One double, twice. */
  loadSplat: memory(simd(0x0a), 3),
  store: store(simd(0x0b), 3),
  and: vectorBinary(0x4e),
  or: vectorBinary(0x50),
  xor: vectorBinary(0x51),
  not: vectorUnary(0x4d),
  /** Bits of a where the mask is set, of b elsewhere. */
  select: (a: Code, b: Code, mask: Code): Code => [a, b, mask, simd(0x52)],
  anyTrue: vectorUnary(0x53),
  /** Bytes of a (0 to 15) and b (16 to 31). */
  shuffle: (a: Code, b: Code, bytes: readonly number[]): Code => [a, b, simd(0x0d), bytes],
  zero: [simd(0x0c), Array.from({ length: 16 }, () => 0)] as Code,
} as const

export const f64x2 = {
  /** The same double in both lanes. */
  of: (value: number): Code => constant(Float64Array.of(value, value)),
  ofBits: (upper: number, lower: number): Code => constant(Int32Array.of(lower, upper, lower, upper)),
  abs: vectorUnary(0xec),
  trunc: vectorUnary(0x7a),
  /** Where neither is NaN, the smaller and the larger. */
  lesser: vectorBinary(0xf6),
  greater: vectorBinary(0xf7),
  ne: vectorBinary(0x48),
  add: vectorBinary(0xf0),
  sub: vectorBinary(0xf1),
  mul: vectorBinary(0xf2),
  div: vectorBinary(0xf3),
  eq: vectorBinary(0x47),
  lt: vectorBinary(0x49),
  ge: vectorBinary(0x4c),
  /** The lower two of four unsigned words. */
  fromWords: vectorUnary(0xff),
} as const

export const i64x2 = {
  /** Two lanes alike, of a number of 32 bits with a sign. */
  splat: (a: Code): Code => [a, 0xac, simd(0x12)],
  shl: vectorShift(0xcb),
  shiftRight: vectorShift(0xcd),
  add: vectorBinary(0xce),
  eq: vectorBinary(0xd6),
} as const

export const i32x4 = {
  of: (values: readonly number[]): Code => constant(Int32Array.from(values)),
  splat: vectorUnary(0x11),
  shiftRight: vectorShift(0xad),
  add: vectorBinary(0xae),
  /** Products of the lower, and the upper, two words, 64 bits each. */
  productsLow: vectorBinary(0xde),
  productsHigh: vectorBinary(0xdf),
  /** Sums of neighbouring pairs of eight 16-bit numbers. */
  sumPairs: vectorUnary(0x7e),
  lane: (a: Code, lane: number): Code => [a, simd(0x1b), lane],
} as const

export const i16x8 = {
  sub: vectorBinary(0x91),
  less: vectorBinary(0x2f),
  eq: vectorBinary(0x2d),
  of: (value: number): Code => constant(new Int16Array(8).fill(value)),
} as const

/** for (at = from; at < end; at += step) body. Asked once before and then at the end of each turn: one jump a turn. */
export const loop = (at: Local, from: Code, end: Code, step: number, body: Code): Code => [
  at.set(from),
  when(i32.less(at.get, end), [
    [0x03, 0x40],
    body,
    at.set(i32.add(at.get, i32.of(step))),
    [i32.less(at.get, end), 0x0d, leb(0), 0x0b],
  ]),
]

export const when = (condition: Code, then: Code): Code => [condition, 0x04, 0x40, then, 0x0b]

export const inc = (local: Local, by: Code): Code => local.set(i32.add(local.get, by))

/** A place counted in doubles as an address in bytes. */
export const address = (place: Code): Code => i32.shl(place, i32.of(3))
