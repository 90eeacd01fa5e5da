import { join } from "node:path"
import {
  checkOutput,
  editionFolder,
  robustnessDocument,
  robustnessFiles,
  whyNoRobustness,
  writeFolder,
} from "../app/index.ts"
import type { RobustnessDocument } from "../model/index.ts"
import { type Command, exit, text, wholeNumber } from "./command.ts"
import { open } from "./edition.ts"

export const robustness: Command = {
  name: "robustness",
  usage: "DIR [--draws N] [--seed S] [--samples N] [--out OUT]",
  help: [
    "Computes the index again and again with what is uncertain about it (`robustness` in index.yaml) settled anew, and",
    "writes robustness.json, rank_distribution.csv, sobol.csv, scenarios.csv, leave_out.csv, without_source.csv and",
    "source_gaps.csv to OUT (default: DIR/build/robustness): rank distributions, which factor matters, and the ranks",
    "under each choice, without each element and without each source. The same edition, draws, seed and samples give the",
    "same bytes.",
    "",
    "  --draws N     number of draws (default: as the edition says)",
    "  --seed S      start of the random numbers (default: as the edition says)",
    "  --samples N   base samples of the sensitivity indices, best a power of 2 (default: as the edition says, or 1024)",
    "  --out OUT     the folder to write",
    "  --json        what was written, as JSON",
  ],
  options: {
    draws: { type: "string" },
    seed: { type: "string" },
    samples: { type: "string" },
    out: { type: "string" },
  },
  arguments: { least: 1, most: 1 },
  run: async (to, [name = ""], values) => {
    const wishes = {
      draws: wholeNumber(values, "draws", 100, 1_000_000),
      seed: wholeNumber(values, "seed", 0, 999_999_999),
      samples: wholeNumber(values, "samples", 64, 65_536),
    }
    const folder = editionFolder(name)
    const out = text(values, "out") ?? join(folder, "build", "robustness")
    checkOutput(out, folder, whyNoRobustness)
    const opened = await open(to, name, values)
    if (typeof opened === "number") return opened
    const document = await robustnessDocument(opened, wishes, to.progress)
    await opened.close()
    const files = robustnessFiles(document)
    writeFolder(out, files, whyNoRobustness)
    to.settle()
    const names = [...files.keys()]
    if (values.json === true) to.out(JSON.stringify({ out, files: names, hashes: document.hashes }, null, 2))
    else
      to.out(
        [
          ...factorLines(document),
          ...sourceLines(document),
          ...failureLines(document),
          `${names.length} files in ${out}`,
        ].join("\n"),
      )
    return exit.done
  },
}

/** Per node at the top, the factors with their total effect, the largest first. */
function factorLines({ studies, robustness: { factors } }: RobustnessDocument): readonly string[] {
  const titles = new Map(factors.map(({ id, title }) => [id, title.en]))
  return studies.flatMap(({ node, sensitivity }) =>
    (sensitivity?.factors ?? [])
      .toSorted((a, b) => (b.total?.value ?? 0) - (a.total?.value ?? 0))
      .map(({ factor, first, total }) => {
        const name = `${node}: ${titles.get(factor) ?? factor}`
        if (first === null || total === null) return `${name}: the ranks never change`
        return `${name}: first-order ${first.value.toFixed(3)}, total ${total.value.toFixed(3)}`
      }),
  )
}

/** Per source, what becomes of cells and of the ranks at the top without it. */
function sourceLines({ sources, studies }: RobustnessDocument): readonly string[] {
  const tops = new Set<string>(studies.map(({ node }) => node))
  return sources.map(({ source, gaps, changed, nodes }) => {
    const cells = gaps.reduce((sum, { units }) => sum + units.length, 0)
    const moved = nodes.flatMap(({ node, largest, lost }) => {
      if (!tops.has(node)) return []
      const gone = lost.length === 0 ? [] : [`${lost.length} without a rank`]
      const far = largest === null ? [] : [`${largest.unit} from ${largest.from} to ${largest.to}`]
      return [...far, ...gone].length === 0 ? [] : [`${node}: ${[...far, ...gone].join(", ")}`]
    })
    const ranks = moved.length === 0 ? "no rank at the top moves" : moved.join("; ")
    return `without ${source}: cells that become gaps: ${cells}, that change: ${changed}; ${ranks}`
  })
}

function failureLines({ studies }: RobustnessDocument): readonly string[] {
  return studies.flatMap(({ node, failures: { draws, units, options } }) => {
    if (draws === 0) return []
    const where = options.map(({ factor, option, draws: times }) => `${factor}: ${option} (${times})`).join(", ")
    const lost = units.length === 1 ? "1 unit loses its score" : `${units.length} units lose their scores`
    return [`${node}: in ${draws} draws ${lost}${where === "" ? "" : `; they had ${where}`}`]
  })
}
