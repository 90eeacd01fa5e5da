import { join } from "node:path"
import { auditDocument, auditFiles, checkOutput, editionFolder, whyNoAudit, writeFolder } from "../app/index.ts"
import type { AuditDocument } from "../model/index.ts"
import { type Command, exit, text } from "./command.ts"
import { open } from "./edition.ts"

export const audit: Command = {
  name: "audit",
  usage: "DIR [--out OUT]",
  help: [
    "Audits the index in the steps of the OECD/JRC handbook, as the JRC's audits take them: framework, coverage, missing data,",
    "outliers, correlations, consistency, dimensionality, weights, compensation, robustness, choices, outside measures.",
    "Every finding says what was found, why it matters and what to try; a step that cannot be applied says why. Writes",
    "audit.json, audit.en.html and audit.ko.html to OUT (default: DIR/build/audit). Findings leave the exit code at 0.",
    "",
    "  --out OUT     the folder to write",
    "  --json        audit.json on stdout",
  ],
  options: { out: { type: "string" } },
  arguments: { least: 1, most: 1 },
  run: async (to, [name = ""], values) => {
    const folder = editionFolder(name)
    const out = text(values, "out") ?? join(folder, "build", "audit")
    checkOutput(out, folder, whyNoAudit)
    const opened = await open(to, name, values)
    if (typeof opened === "number") return opened
    const document = await auditDocument(opened, to.progress).finally(() => opened.close())
    const files = auditFiles(document)
    writeFolder(out, files, whyNoAudit)
    to.settle()
    if (values.json === true) to.out(JSON.stringify(document, null, 2))
    else to.out([...lines(document), `${files.size} files in ${out}`].join("\n"))
    return exit.done
  },
}

/** What weighs more than a note, and the count of all. */
function lines({ steps, verdict }: AuditDocument): readonly string[] {
  const found = steps.flatMap((step) => (step.applied ? step.findings.map((each) => ({ ...each, step: step.id })) : []))
  return [
    ...found.flatMap(({ severity, step, found: { en } }) =>
      severity === "note" ? [] : [`${severity} (${step}): ${en}`],
    ),
    `${verdict.applied} of ${verdict.of} steps applied: ${verdict.concern} concerns, ${verdict.look} looks, ${verdict.note} notes`,
  ]
}
