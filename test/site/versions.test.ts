import assert from "node:assert/strict"
import { test } from "node:test"
import { newestFirst } from "../../src/site/site-format.ts"

test("versions are ordered as semver orders them, the newest first", () => {
  const ordered = [
    "2.0.0",
    "1.10.0",
    "1.9.1",
    "1.9.0",
    "1.9.0-rc.2",
    "1.9.0-rc.1",
    "1.9.0-alpha.beta",
    "1.9.0-alpha.1",
    "1.9.0-alpha",
    "0.1.0",
  ]
  assert.deepEqual(ordered.toReversed().toSorted(newestFirst), ordered)
})
