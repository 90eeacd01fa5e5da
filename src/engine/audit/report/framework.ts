import { finding, type StepRule } from "./subject.ts"

/** Whether every node says what it means, and every dimension brings something together. */
export const framework: StepRule = ({ nodes }) => {
  const used = nodes.filter(({ basis }) => basis !== "shown")
  const undefinedNodes = used.filter(({ definition }) => definition === null).map(({ id }) => id)
  const single = used.filter(({ kind, members }) => kind === "dimension" && members.length === 1)
  return {
    findings: [
      ...(undefinedNodes.length > 0 ? [finding("no-definition", { nodes: undefinedNodes })] : []),
      ...single.map(({ id, members }) => finding("single-member", { group: id, node: members[0]! })),
    ],
  }
}
