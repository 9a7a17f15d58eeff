import { containerReaders } from "../load/containers/container-readers"
import { keepWorker } from "../load/typed/kept-worker"
import { fontBytes } from "./fonts"

/**
 * Fetch every part that is not needed at once: the result pages, the readers of Parquet, workbooks and archives, the worker
 * that makes rows, the fonts. From then on the page works without a network. What fails is fetched again when it is needed.
 */
export async function preloadParts(): Promise<void> {
  await Promise.allSettled([
    import("./pages/overview/overview-page"),
    import("./pages/criterion/criterion-page"),
    import("./pages/municipality/municipality-page"),
    import("./pages/milestones/milestones-page"),
    import("./pages/effort/effort-page"),
    import("./pages/scheme/scheme-page"),
    import("./pages/letter/letter-page"),
    import("./pages/example/example-page"),
    import("./pages/documents/documents-page"),
    import("./pages/surveys/course-overview"),
    import("./pages/surveys/courses-page"),
    import("./pages/surveys/answers-page"),
    import("./pages/surveys/citizens-page"),
    import("../load/parquet-browser").then(({ startParquetReader }) => startParquetReader()),
    keepWorker(),
    containerReaders(),
    fontBytes(400),
    fontBytes(600),
    ...Array.from(document.fonts, (face) => face.load()),
  ])
}
