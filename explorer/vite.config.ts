import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/**
 * One build for the server and for published sites. The page that the server gives names its assets absolutely, because
 * pages lie several folders deep and any of them may be opened first; scripts and stylesheets find each other relatively,
 * so that they work below any folder. The manifest tells `publish` which stylesheets a page needs.
 * Nothing is inlined, so that the page runs under a strict content security policy.
 */
export default defineConfig({
  base: "/",
  cacheDir: "../.cache/vite",
  plugins: [react()],
  experimental: {
    renderBuiltUrl: (file, { hostType }) => (hostType === "html" ? `/${file}` : { relative: true }),
  },
  build: {
    outDir: "../.cache/explorer",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: "manifest.json",
    // The pure floors do nothing when they are loaded, so that a page loads only what it uses of them.
    rollupOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/src\/(?:model|stats|engine|query)\//, sideEffects: false }] },
    },
  },
})
