import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css"
import "./design/tokens.css"
import "./design/base.css"
import "./design/frame.css"
import "./design/parts.css"
import "./design/static.css"
import { makeRouter } from "./app/router.tsx"
import { takeOver } from "./app/take-over.tsx"

/** A published page is there already and is taken over; on a server's empty page the explorer begins. */
async function begin(): Promise<void> {
  if (document.readyState === "loading")
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }))
  if (await takeOver()) return
  const place = document.getElementById("app")
  if (!place) throw new Error("index.html has no #app")
  createRoot(place).render(
    <StrictMode>
      <RouterProvider router={makeRouter()} />
    </StrictMode>,
  )
}

void begin()
