import type { LoadProblem } from "../domain/load-problem"

/** A file that is refused as a whole. `problem` says why; the sentence for users is made from it in `src/text`. */
export class LoadError extends Error {
  readonly problem: LoadProblem

  constructor(problem: LoadProblem, cause?: unknown) {
    super(`file refused: ${problem.code} (${problem.file})`, cause === undefined ? {} : { cause })
    this.name = "LoadError"
    this.problem = problem
  }
}
