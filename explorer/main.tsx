import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css"
import "./design/tokens.css"
import "./design/base.css"
import "./design/frame.css"
import "./design/parts.css"
import { makeRouter } from "./app/router.tsx"

const place = document.getElementById("app")
if (!place) throw new Error("index.html has no #app")
createRoot(place).render(
  <StrictMode>
    <RouterProvider router={makeRouter()} />
  </StrictMode>,
)
