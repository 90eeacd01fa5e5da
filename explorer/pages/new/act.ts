import type { Outline } from "../../../src/spec/index.ts"

/** Changes the outline of now to another; the same one changes nothing. */
export type Act = (change: (outline: Outline) => Outline) => void
