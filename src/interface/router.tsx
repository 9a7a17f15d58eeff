import { createHashHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router"
import { lazy } from "react"
import { DataPage } from "./pages/data-page/data-page"
import { formatSearch, parseSearch, type Search } from "./search"
import { useScheme } from "./schemes"
import { Home } from "./shell/home"
import { NotFound } from "./shell/not-found"
import { ResultFrame } from "./shell/result-frame"
import { SchemeFrame } from "./shell/scheme-frame"
import { Shell } from "./shell/shell"
import { SurveyFrame } from "./shell/survey-frame"

const OverviewPage = lazy(async () => ({
  default: (await import("./pages/overview/overview-page")).OverviewPage,
}))
const CriterionPage = lazy(async () => ({
  default: (await import("./pages/criterion/criterion-page")).CriterionPage,
}))
const MunicipalityPage = lazy(async () => ({
  default: (await import("./pages/municipality/municipality-page")).MunicipalityPage,
}))
const MilestonesPage = lazy(async () => ({
  default: (await import("./pages/milestones/milestones-page")).MilestonesPage,
}))
const EffortPage = lazy(async () => ({
  default: (await import("./pages/effort/effort-page")).EffortPage,
}))
const LetterPage = lazy(async () => ({
  default: (await import("./pages/letter/letter-page")).LetterPage,
}))
const CourseOverview = lazy(async () => ({
  default: (await import("./pages/surveys/course-overview")).CourseOverview,
}))
const CoursesPage = lazy(async () => ({
  default: (await import("./pages/surveys/courses-page")).CoursesPage,
}))
const CourseAnswersPage = lazy(async () => ({
  default: (await import("./pages/surveys/answers-page")).CourseAnswersPage,
}))
const StaffAnswersPage = lazy(async () => ({
  default: (await import("./pages/surveys/answers-page")).StaffAnswersPage,
}))
const CitizensPage = lazy(async () => ({
  default: (await import("./pages/surveys/citizens-page")).CitizensPage,
}))
const SchemePage = lazy(async () => ({
  default: (await import("./pages/scheme/scheme-page")).SchemePage,
}))
const ExamplePage = lazy(async () => ({
  default: (await import("./pages/example/example-page")).ExamplePage,
}))
const DocumentsPage = lazy(async () => ({
  default: (await import("./pages/documents/documents-page")).DocumentsPage,
}))

/** A scheme of courses alone has no criteria to lay side by side. */
function Overview() {
  return useScheme().criteria.length === 0 ? <CourseOverview /> : <OverviewPage />
}

const root = createRootRoute({
  validateSearch: (search): Search => search as Search,
  component: Shell,
  notFoundComponent: NotFound,
})
const home = createRoute({ getParentRoute: () => root, path: "/", component: Home })
const data = createRoute({ getParentRoute: () => root, path: "/data", component: DataPage })
const scheme = createRoute({ getParentRoute: () => root, path: "/$scheme", component: SchemeFrame })
const definition = createRoute({ getParentRoute: () => scheme, path: "/ordning", component: SchemePage })
const documents = createRoute({ getParentRoute: () => scheme, path: "/dokumenter", component: DocumentsPage })
const example = createRoute({ getParentRoute: () => scheme, path: "/eksempel", component: ExamplePage })
const results = createRoute({ getParentRoute: () => scheme, id: "results", component: ResultFrame })
const overview = createRoute({ getParentRoute: () => results, path: "/overblik", component: Overview })
const criterion = createRoute({
  getParentRoute: () => results,
  path: "/kriterium/$criterion",
  component: CriterionPage,
})
const municipalities = createRoute({ getParentRoute: () => results, path: "/kommune", component: MunicipalityPage })
const municipality = createRoute({
  getParentRoute: () => results,
  path: "/kommune/$code",
  component: MunicipalityPage,
})
const milestones = createRoute({ getParentRoute: () => results, path: "/milepaele", component: MilestonesPage })
const letter = createRoute({ getParentRoute: () => results, path: "/brev", component: LetterPage })
const municipalMilestones = createRoute({
  getParentRoute: () => results,
  path: "/milepaele/$code",
  component: MilestonesPage,
})
const effort = createRoute({ getParentRoute: () => results, path: "/indsats", component: EffortPage })
const surveys = createRoute({ getParentRoute: () => scheme, id: "surveys", component: SurveyFrame })
const courses = createRoute({ getParentRoute: () => surveys, path: "/kurser", component: CoursesPage })
const courseAnswers = createRoute({ getParentRoute: () => surveys, path: "/udbytte", component: CourseAnswersPage })
const staffAnswers = createRoute({ getParentRoute: () => surveys, path: "/medarbejdere", component: StaffAnswersPage })
const citizens = createRoute({ getParentRoute: () => surveys, path: "/borgere", component: CitizensPage })

const routeTree = root.addChildren([
  home,
  data,
  scheme.addChildren([
    definition,
    results.addChildren([
      overview,
      criterion,
      municipalities,
      municipality,
      milestones,
      municipalMilestones,
      effort,
      letter,
    ]),
    surveys.addChildren([courses, courseAnswers, staffAnswers, citizens]),
    documents,
    example,
  ]),
])

/** Everything lies after `#`, so that no server ever sees a choice and any static host serves the page. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  parseSearch,
  stringifySearch: formatSearch,
  scrollRestoration: true,
  defaultPreload: false,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
