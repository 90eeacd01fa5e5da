/** What each floor may import: other floors, and packages. The table in ARCHITECTURE.md says the same in words. */
export const walls: Readonly<
  Record<string, { readonly floors: readonly string[]; readonly packages: readonly RegExp[] }>
> = {
  model: { floors: [], packages: [] },
  stats: { floors: [], packages: [] },
  spec: { floors: ["model"], packages: [/^yaml$/] },
  sheets: { floors: ["model", "spec"], packages: [/^fflate$/, /^hucre\/xlsx$/] },
  evidence: { floors: ["model"], packages: [/^@duckdb\/node-api$/, /^node:/] },
  engine: { floors: ["model", "stats"], packages: [] },
  lint: { floors: ["model"], packages: [] },
  publish: { floors: ["model"], packages: [] },
  query: { floors: ["model", "stats", "engine"], packages: [/^es-hangul$/] },
  api: { floors: ["model", "spec", "publish", "query"], packages: [] },
  app: {
    floors: ["model", "stats", "spec", "sheets", "evidence", "engine", "lint", "publish", "api"],
    packages: [/^fflate$/, /^hucre\/xlsx$/, /^hyparquet-writer$/, /^node:/],
  },
  server: { floors: ["model", "api", "app"], packages: [/^fastify$/, /^@fastify\//, /^node:/] },
  site: { floors: ["model", "api", "app"], packages: [/^@resvg\/resvg-js$/, /^node:/] },
  print: { floors: ["model"], packages: [/^playwright-core$/, /^pdfjs-dist\//, /^@cantoo\/pdf-lib$/, /^node:/] },
  cli: { floors: ["model", "app", "server", "site", "print"], packages: [/^node:/] },
  explorer: {
    floors: ["model", "stats", "spec", "sheets", "engine", "publish", "query"],
    packages: [
      /^react$/,
      /^react-dom(\/|$)/,
      /^@tanstack\/react-router$/,
      /^d3-/,
      /^es-hangul$/,
      /^fflate$/,
      /^pretendard\//,
      /^vite$/,
      /^@vitejs\/plugin-react$/,
    ],
  },
}
