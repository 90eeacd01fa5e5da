import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/**
 * Modules of ours only declare things, so that a page gets of a floor what it uses; these few act when they are loaded.
 * What is imported from packages is left to what they say of themselves.
 */
const moduleSideEffects = [
  { test: /\.css$/, sideEffects: true },
  { test: /[\\/]explorer[\\/](main\.tsx|live[\\/]worker\.ts|charts[\\/]index\.ts)$/, sideEffects: true },
  { test: /^(?!.*node_modules).*[\\/](explorer|src)[\\/]/, sideEffects: false },
]

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
    rolldownOptions: { treeshake: { moduleSideEffects } },
  },
})
