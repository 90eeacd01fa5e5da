import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/**
 * Modules of ours only declare things, so that a page gets of a floor what it uses; these few act when they are loaded.
 * What is imported from packages is left to what they say of themselves.
 */
const moduleSideEffects = [
  { test: /\.css$/, sideEffects: true },
  {
    test: /[\\/]explorer[\\/](main\.tsx|(live|forensics|import)[\\/]worker\.ts|charts[\\/]index\.ts)$/,
    sideEffects: true,
  },
  { test: /^(?!.*node_modules).*[\\/](explorer|src)[\\/]/, sideEffects: false },
]

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
    rolldownOptions: { treeshake: { moduleSideEffects } },
  },
  worker: { format: "es", rolldownOptions: { treeshake: { moduleSideEffects } } },
})
