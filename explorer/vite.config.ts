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
  build: {
    outDir: "../.cache/explorer",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The pure floors do nothing when they are loaded, so that a page loads only what it uses of them.
    rollupOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/src\/(?:model|stats|engine|query)\//, sideEffects: false }] },
    },
  },
})
