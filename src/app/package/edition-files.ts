import { Failure } from "../../model/index.ts"
import type { BuiltEdition } from "../build.ts"
import { hashFiles } from "../folder.ts"

/** Names that some system cannot write: signs that Windows keeps for itself, and a dot or a space at the end. */
const unwritable = /[\\:*?"<>|\p{Cc}]|[. ](?:\/|$)/u

/**
 * The edition's own files by path, as they were when it was built.
 *
 * @throws Failure when a file has changed since, so that the package would not give its own results again, or has a name
 *         that cannot be unpacked everywhere
 */
export function editionFiles({ source, index }: BuiltEdition): ReadonlyMap<string, Uint8Array> {
  const paths = source.list()
  const odd = paths.find((path) => unwritable.test(path))
  if (odd !== undefined) {
    throw new Failure(`The file ${JSON.stringify(odd)} of the edition has a name that not every system can write.`)
  }
  if (hashFiles(source, paths) !== index.hashes.edition) {
    throw new Failure(`The files of ${index.edition.id} have changed since it was built; build it again.`)
  }
  return new Map(
    paths.flatMap((path) => {
      const bytes = source.read(path)
      return bytes === null ? [] : [[path, bytes]]
    }),
  )
}
