import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { loadEditions, silent } from "../../src/app/index.ts"
import type { PackageFile } from "../../src/model/index.ts"
import { type RunningServer, startServer } from "../../src/server/index.ts"
import { assertDeclared, operations } from "../api/validator.ts"
import { type MadeEdition, madeEdition } from "../explorer/editions.ts"

let made: MadeEdition
let server: RunningServer
let root: string
before(async () => {
  made = madeEdition({})
  const { editions } = await loadEditions([made.folder], silent)
  server = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
  root = `${server.url}/api/v1/editions/my-index/package`
})
after(async () => {
  await server?.close()
  made?.remove()
})

test("every file of the package is served with its bytes, its type and a hash that saves sending it again", async () => {
  const listed: readonly PackageFile[] = await (await fetch(`${root}/files.json`)).json()
  assert.equal(listed[0]?.path, "my-index-0.1.0.zip")
  const operation = operations.find(({ operationId }) => operationId === "packageFiles") ?? assert.fail()
  assertDeclared(operation, 200, "application/json", listed, "files.json")
  for (const { path, bytes, sha256, type } of listed) {
    const response = await fetch(`${root}/${path}`)
    const body = Buffer.from(await response.arrayBuffer())
    assert.equal(body.length, bytes, path)
    assert.equal(createHash("sha256").update(body).digest("hex"), sha256, path)
    assert.ok(response.headers.get("content-type")?.startsWith(type), path)
    const etag = response.headers.get("etag") ?? assert.fail(path)
    assert.equal((await fetch(`${root}/${path}`, { headers: { "If-None-Match": etag } })).status, 304, path)
  }
})

test("what datapackage.json refers to is found beside it, and so is the edition", async () => {
  const { resources } = await (await fetch(`${root}/datapackage.json`)).json()
  for (const { path } of resources) assert.equal((await fetch(`${root}/${path}`)).status, 200, path)
  assert.match(await (await fetch(`${root}/edition/index.yaml`)).text(), /^id: my-index /m)
})

test("what is not in the package is not found", async () => {
  for (const path of ["nothing.csv", "data/", "edition/nothing", "..%2findex.json"]) {
    const { status } = await fetch(`${root}/${path}`)
    assert.ok(status === 404 || status === 400, path)
  }
})

test("an edition that has changed since it was built has no package, and says so", async (t) => {
  const own = madeEdition({})
  t.after(() => own.remove())
  const { editions } = await loadEditions([own.folder], silent)
  writeFileSync(join(own.folder, "README.md"), "changed\n")
  const other = await startServer(editions, { host: "127.0.0.1", port: 0, anyPort: true })
  t.after(() => other.close())
  const response = await fetch(`${other.url}/api/v1/editions/my-index/package/datapackage.json`)
  assert.equal(response.status, 409)
  assert.match((await response.json()).detail, /changed since it was built/)
})
