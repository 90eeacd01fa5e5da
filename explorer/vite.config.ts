import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/**
 * Absolute addresses, because pages lie several folders deep and any of them may be opened first; a site below a
 * folder is built with `--base /folder/`, which the router and the API addresses follow.
 * Nothing is inlined, so that the page runs under a strict content security policy.
 */
export default defineConfig({
  base: "/",
  cacheDir: "../.cache/vite",
  plugins: [react()],
  build: { outDir: "../.cache/explorer", emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
