import type { ForensicsDocument, Lang } from "../../model/index.ts"
import { english } from "./english.ts"
import { korean } from "./korean.ts"
import type { ForensicsFinding, ForensicsPart, ForensicsWords } from "./words.ts"

/** The sentences in both languages. */
export const forensicsWords: Readonly<Record<Lang, ForensicsWords>> = { en: english, ko: korean }

/** A finding as a sentence, and the rows of the table that it is about as further ones. */
interface ToldFinding {
  readonly text: string
  readonly rows: readonly string[]
}

/** All findings of a kind; never none. */
export interface ForensicsTold {
  readonly part: ForensicsPart
  readonly title: string
  readonly findings: readonly ToldFinding[]
}

const alone = (text: string): ToldFinding => ({ text, rows: [] })

/** How each kind is told: a kind that is new in the document does not compile before it has its sentence. */
const told: {
  readonly [F in ForensicsFinding]: (found: ForensicsDocument[F], say: ForensicsWords) => readonly ToldFinding[]
} = {
  blocks: (blocks, say) => blocks.map((block) => alone(say.block(block))),
  ranks: (ranks, say) => ranks.map((rank) => ({ text: say.rank(rank), rows: rank.against.map(say.rankRow) })),
  zeros: (zeros, say) => zeros.map((zero) => alone(say.zero(zero))),
  copies: (copies, say) => copies.map((copy) => alone(say.copy(copy))),
  duplicates: (duplicates, say) => duplicates.map((duplicate) => alone(say.duplicate(duplicate))),
  sums: (sums, say) => sums.map((sum) => ({ text: say.sum(sum), rows: sum.off.map(say.sumRow) })),
}

/** What was found besides formulas and the rows that do not fit them, part by part, in the order of reading. */
export function forensicsParts(document: ForensicsDocument, lang: Lang): readonly ForensicsTold[] {
  const say = forensicsWords[lang]
  const grids = Map.groupBy(document.table.columns, ({ grid }) => grid)
  const steps = [...grids].flatMap(([grid, columns]) =>
    grid === null
      ? []
      : [
          alone(
            say.step(
              columns.map(({ name }) => name),
              grid,
            ),
          ),
        ],
  )
  const parts: readonly (readonly [ForensicsPart, readonly ToldFinding[]])[] = [
    ["blocks", told.blocks(document.blocks, say)],
    ["ranks", told.ranks(document.ranks, say)],
    ["zeros", told.zeros(document.zeros, say)],
    ["copies", told.copies(document.copies, say)],
    ["duplicates", told.duplicates(document.duplicates, say)],
    ["sums", told.sums(document.sums, say)],
    ["steps", steps],
  ]
  return parts.flatMap(([part, findings]) =>
    findings.length === 0 ? [] : [{ part, title: say.parts[part], findings }],
  )
}
