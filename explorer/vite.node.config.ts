import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/**
 * The explorer's pages for Node: what `publish` and `report` render without a browser. The same components, charts and
 * texts as the explorer in the browser, so that a number has one picture everywhere.
 */
export default defineConfig({
  cacheDir: "../.cache/vite-node",
  plugins: [react()],
  build: {
    ssr: true,
    outDir: "../.cache/explorer-node",
    emptyOutDir: true,
    minify: false,
    rollupOptions: { input: { site: "explorer/node/site.tsx", report: "explorer/node/report.tsx" } },
  },
})
