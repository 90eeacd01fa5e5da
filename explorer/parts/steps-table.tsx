import type { ReactNode } from "react"
import { useText } from "../text/index.ts"
import { methodTexts } from "../text/method.ts"
import type { Step } from "../view/computation.ts"

interface StepsTableProps {
  readonly caption: string
  readonly steps: readonly Step[]
}

/** A computation line by line, with the real numbers in it. */
export function StepsTable({ caption, steps }: StepsTableProps): ReactNode {
  const t = useText(methodTexts)
  return (
    <table className="computation">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.step}</th>
          <th scope="col">{t.calculation}</th>
          <th scope="col" className="right">
            {t.result}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.kind}>
            <th scope="row">{step.kind === "rounded" ? t.rounded(step.decimals ?? 0) : t[step.kind]}</th>
            <td className="expression">{step.expression}</td>
            <td className="right step-result">{step.result}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
