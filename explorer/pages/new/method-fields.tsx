import { type ReactNode, useId } from "react"
import type { Outline } from "../../../src/spec/index.ts"
import { createTexts } from "../../text/create.ts"
import { useText } from "../../text/index.ts"
import { withMethod } from "../../view/outline.ts"
import type { Act } from "./act.ts"

type Method = Outline["method"]

/** How values become scores, and scores one: the short list. */
export function MethodFields({ method, act }: { method: Method; act: Act }): ReactNode {
  const t = useText(createTexts)
  const id = useId()
  const set = (change: Partial<Method>) => act((outline) => withMethod(outline, change))
  const scales: readonly (readonly [Method["normalise"], string])[] = [
    ["min-max", t.minMax],
    ["z-score", t.zScore],
    ["rank", t.rankScale],
  ]
  const isNegative = method.normalise === "z-score"
  return (
    <div className="controls create-method">
      <label className="field" htmlFor={`${id}scale`}>
        <span>{t.scale}</span>
        <select
          id={`${id}scale`}
          value={method.normalise}
          onChange={({ target }) => {
            const chosen = scales.find(([scale]) => scale === target.value)
            if (chosen) set({ normalise: chosen[0] })
          }}
        >
          {scales.map(([scale, name]) => (
            <option key={scale} value={scale}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field" htmlFor={`${id}mean`}>
        <span>{t.mean}</span>
        <select
          id={`${id}mean`}
          value={method.aggregate}
          aria-describedby={isNegative ? `${id}why` : undefined}
          onChange={({ target }) => set({ aggregate: target.value === "geometric" ? "geometric" : "arithmetic" })}
        >
          <option value="arithmetic">{t.arithmetic}</option>
          <option value="geometric" disabled={isNegative}>
            {t.geometric}
          </option>
        </select>
      </label>
      {isNegative && (
        <p className="create-hint" id={`${id}why`}>
          {t.noGeometric}
        </p>
      )}
    </div>
  )
}
