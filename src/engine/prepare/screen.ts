import type { Method } from "../../model/index.ts"
import type { Stage } from "./stage.ts"

export function screen(_method: Method, stage: Stage): Stage {
  return stage
}
