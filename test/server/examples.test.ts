import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiTexts } from "../../explorer/text/api.ts"
import { apiExamples } from "../../explorer/view/api-examples.ts"
import { type BuiltEdition, editionFolder, loadEditions, silent } from "../../src/app/index.ts"
import { type RunningServer, startServer } from "../../src/server/index.ts"
import { madeEdition } from "../explorer/editions.ts"
import { ask, jsonOf } from "./ask.ts"

const made = madeEdition({})
let editions: readonly BuiltEdition[]
let server: RunningServer
before(async () => {
  editions = (await loadEditions([editionFolder("isi-2019"), made.folder], silent)).editions
  server = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
})
after(async () => {
  await server.close()
  made.remove()
})

test("every address that the data page shows gives an answer, and one that holds something", async () => {
  const kinds = new Set<string>()
  for (const { index } of editions) {
    for (const { kind, path } of apiExamples(index)) {
      kinds.add(kind)
      const reply = await ask(server, `/api/v1/${path}`)
      assert.equal(reply.status, 200, path)
      if (kind === "records") assert.ok(jsonOf(reply).total > 0, path)
    }
  }
  assert.ok(kinds.size >= 9)
  for (const kind of kinds) assert.ok(kind in apiTexts, kind)
})
