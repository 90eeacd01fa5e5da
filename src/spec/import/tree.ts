import { type Report, unknown } from "../report.ts"
import type { Described, ImportedNode } from "./imported.ts"

/**
 * Whether nodes form a tree in which every parent is an aggregate one level up, and every aggregate has members.
 *
 * @param isWhole whether every row could be read: a member that is not here may be right
 */
export function checkTree(
  nodes: readonly ImportedNode[],
  all: readonly Described[],
  isWhole: boolean,
  report: Report,
): void {
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const types = new Map(all.map(({ code, type }) => [code, type]))
  const top = Math.max(...nodes.flatMap(({ level }) => (Number.isNaN(level) ? [] : [level])))
  const weights = new Map<string, number>()
  const before = report.errors
  for (const node of nodes) {
    checkParent(node, byCode, types, top, report)
    checkDenominator(node, all, types, report)
    if (node.parent !== "") weights.set(node.parent, (weights.get(node.parent) ?? 0) + node.weight)
  }
  // Members that name another parent by mistake are missing here, and nothing else.
  if (!isWhole || report.errors > before) return
  for (const { code, type, at } of nodes) {
    if (type !== "Aggregate") continue
    const sum = weights.get(code)
    if (sum === undefined) report.error("import-childless", at, { aggregate: code })
    else if (sum === 0) report.error("weights-all-zero", at, { node: code })
  }
}

function checkParent(
  { code, level, parent, parentAt }: ImportedNode,
  nodes: ReadonlyMap<string, ImportedNode>,
  types: ReadonlyMap<string, Described["type"]>,
  top: number,
  report: Report,
): void {
  const wrong = (why: string) => report.error("import-parent", parentAt, { node: code, parent, why })
  if (parent === "") {
    if (level < top) report.error("import-parent-missing", parentAt, { node: code, level, top })
    return
  }
  const found = nodes.get(parent)
  const aggregates = [...nodes.values()].flatMap(({ code, type }) => (type === "Aggregate" ? [code] : []))
  if (found === undefined && types.has(parent)) wrong(`it is of type ${types.get(parent)}, not Aggregate`)
  else if (found === undefined)
    report.error("import-code-unknown", parentAt, () => ({ ...unknown(parent, aggregates), type: "Aggregate" }))
  else if (found.type !== "Aggregate") wrong("it is an Indicator, and only aggregates have members")
  else if (found.level !== level + 1 && !Number.isNaN(found.level + level))
    wrong(`it is of level ${found.level}, and "${code}" of level ${level}: a parent is one level up`)
}

function checkDenominator(
  { denominator, denominatorAt }: ImportedNode,
  all: readonly Described[],
  types: ReadonlyMap<string, Described["type"]>,
  report: Report,
): void {
  if (denominator === "" || types.get(denominator) === "Denominator") return
  const there = all.flatMap(({ code, type }) => (type === "Denominator" ? [code] : []))
  report.error("import-code-unknown", denominatorAt, () => ({ ...unknown(denominator, there), type: "Denominator" }))
}
