import type { IndexDocument } from "../../model/index.ts"
import { about, named, type Of, object, text } from "../schema/shape.ts"

/** Where a document's numbers come from: every one opens with it, so that it can be cited and checked by itself. */
export const head = named(
  "Provenance",
  object({
    edition: text(),
    version: text(),
    hash: about("SHA-256 of the edition's files.", text()),
    licence: text(),
  }),
)

export const headOf = ({ edition, hashes }: IndexDocument): Of<typeof head> => ({
  edition: edition.id,
  version: edition.version,
  hash: hashes.edition,
  licence: edition.licence.name,
})
