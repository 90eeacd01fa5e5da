import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  type LocationRewrite,
  lazyRouteComponent,
  notFound,
  Outlet,
  type RouterHistory,
  redirect,
} from "@tanstack/react-router"
import { loadEditions, loadIndex } from "../data/index.ts"
import { BareFrame } from "./bare-frame.tsx"
import { EditionFrame } from "./edition-frame.tsx"
import { isLang } from "./page-context.ts"
import { place } from "./place.ts"
import { preferredLang } from "./preferred-lang.ts"
import { parseSearch, stringifySearch } from "./search-params.ts"
import { Failed, NotFound, Pending } from "./states.tsx"

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <BareFrame>
      <NotFound />
    </BareFrame>
  ),
})

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/$lang", params: { lang: preferredLang(navigator.languages) }, replace: true })
  },
})

const language = createRoute({
  getParentRoute: () => root,
  path: "/$lang",
  beforeLoad: ({ params }) => {
    if (!isLang(params.lang)) throw notFound({ routeId: "__root__" })
  },
})

/** What a page without an edition around it shows before its data is there, and where it cannot be had. */
const whileAlone = {
  pendingComponent: () => (
    <BareFrame>
      <Pending />
    </BareFrame>
  ),
  errorComponent: (props: ErrorComponentProps) => (
    <BareFrame>
      <Failed {...props} />
    </BareFrame>
  ),
}

const gallery = createRoute({
  getParentRoute: () => language,
  path: "/",
  loader: () => loadEditions(),
  component: lazyRouteComponent(() => import("../pages/gallery/gallery-page.tsx"), "GalleryPage"),
  ...whileAlone,
})

/** Pages that stand beside the gallery; no edition may have their names. */
const forensics = createRoute({
  getParentRoute: () => language,
  path: "/forensics",
  component: lazyRouteComponent(() => import("../pages/forensics/forensics-page.tsx"), "ForensicsPage"),
  ...whileAlone,
})

const create = createRoute({
  getParentRoute: () => language,
  path: "/new",
  component: lazyRouteComponent(() => import("../pages/new/new-page.tsx"), "NewPage"),
  ...whileAlone,
})

const edition = createRoute({
  getParentRoute: () => language,
  path: "/$edition",
  loader: ({ params }) => loadIndex(params.edition),
  component: EditionRoute,
  ...whileAlone,
})

function EditionRoute() {
  const { lang } = language.useParams()
  const view = edition.useLoaderData()
  return isLang(lang) ? <EditionFrame lang={lang} view={view} /> : null
}

/** A page of an edition. `page` imports it when it is first needed. */
const inEdition = { getParentRoute: () => edition } as const

const pages = [
  createRoute({
    ...inEdition,
    path: "/",
    component: lazyRouteComponent(() => import("../pages/home/home-page.tsx"), "HomePage"),
  }),
  createRoute({
    ...inEdition,
    path: "/ranking",
    component: lazyRouteComponent(() => import("../pages/ranking/ranking-page.tsx"), "RankingPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/units",
    component: lazyRouteComponent(() => import("../pages/unit/units-page.tsx"), "UnitsPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/units/$unit",
    component: lazyRouteComponent(() => import("../pages/unit/unit-page.tsx"), "UnitPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/units/$unit/$node",
    component: lazyRouteComponent(() => import("../pages/cell/cell-page.tsx"), "CellPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/nodes",
    component: lazyRouteComponent(() => import("../pages/node/nodes-page.tsx"), "NodesPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/nodes/$node",
    component: lazyRouteComponent(() => import("../pages/node/node-page.tsx"), "NodePage"),
  }),
  createRoute({
    ...inEdition,
    path: "/method",
    component: lazyRouteComponent(() => import("../pages/method/method-page.tsx"), "MethodPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/compare",
    component: lazyRouteComponent(() => import("../pages/compare/compare-page.tsx"), "ComparePage"),
  }),
  createRoute({
    ...inEdition,
    path: "/changes",
    component: lazyRouteComponent(() => import("../pages/changes/changes-page.tsx"), "ChangesPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/robustness",
    component: lazyRouteComponent(() => import("../pages/robustness/robustness-page.tsx"), "RobustnessPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/coverage",
    component: lazyRouteComponent(() => import("../pages/coverage/coverage-page.tsx"), "CoveragePage"),
  }),
  createRoute({
    ...inEdition,
    path: "/data",
    component: lazyRouteComponent(() => import("../pages/data/data-page.tsx"), "DataPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/glossary",
    component: lazyRouteComponent(() => import("../pages/glossary/glossary-page.tsx"), "GlossaryPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/findings",
    component: lazyRouteComponent(() => import("../pages/findings/findings-page.tsx"), "FindingsPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/sources",
    component: lazyRouteComponent(() => import("../pages/sources/sources-page.tsx"), "SourcesPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/evidence",
    component: lazyRouteComponent(() => import("../evidence/evidence-page.tsx"), "EvidencePage"),
  }),
  createRoute({
    ...inEdition,
    path: "/evidence/$table/$key",
    component: lazyRouteComponent(() => import("../evidence/record-page.tsx"), "RecordPage"),
  }),
  createRoute({
    ...inEdition,
    path: "/search",
    component: lazyRouteComponent(() => import("../search/search-page.tsx"), "SearchPage"),
  }),
]

const tree = root.addChildren([start, language.addChildren([gallery, forensics, create, edition.addChildren(pages)])])

/**
 * The router of the explorer.
 *
 * @param history where the address is kept; default the window's
 */
export function makeRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    ...(history ? { history } : {}),
    // Pages that are rendered in advance are asked for by their inner addresses.
    ...(import.meta.env.SSR ? {} : { rewrite }),
    parseSearch,
    stringifySearch,
    // Where pages are rendered in advance nothing scrolls, and no script may be written into them.
    scrollRestoration: typeof document !== "undefined",
    trailingSlash: "preserve",
    defaultPendingMs: 120,
    defaultPendingComponent: Pending,
    defaultErrorComponent: Failed,
    defaultNotFoundComponent: NotFound,
  })
}

/** Between what the window shows and the addresses of the routes above. */
const rewrite: LocationRewrite = {
  input: ({ url }) => moved(url, place().inner(url.pathname, url.search)),
  output: ({ url }) => moved(url, place().href(url.pathname + url.search)),
}

const moved = (url: URL, to: string | null): URL => (to === null ? url : new URL(to + url.hash, url))

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
