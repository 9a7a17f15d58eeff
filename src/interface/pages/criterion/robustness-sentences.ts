import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import type { Robustness } from "../../../domain/robustness"
import { MINIMUM_MUNICIPALITIES } from "../../../statistics/development"
import type { Text } from "../../../text/texts"
import type { Speech } from "../../results/speech"

/** What the checks say in plain words: the lines before the start, few municipalities, how unusual the difference is. */
export function robustnessSentences(
  { project }: MeasureRequest,
  { comparison }: CriterionResult,
  { linesBefore, randomisation }: Robustness,
  { checks }: Text["robustness"],
  { words, formats }: Speech,
): string[] {
  const share = (p: number) => formats.quantity(p, "share")
  return [
    checks.lines[linesBefore],
    ...(project.length < 4 ? [words.criterion.fewParticipants] : []),
    ...(comparison.k < MINIMUM_MUNICIPALITIES ? [checks.tooFew(comparison.k)] : []),
    ...(randomisation.kind === "test"
      ? [
          checks.randomisation(
            randomisation.p < 0.001 ? checks.under(share(0.001)) : share(randomisation.p),
            randomisation.participants,
            randomisation.municipalities,
            randomisation.exact
              ? checks.exactDraws(formats.count(randomisation.draws))
              : checks.randomDraws(formats.count(randomisation.draws)),
          ),
        ]
      : []),
    ...(randomisation.kind === "rank" ? [checks.rank(randomisation.rank, randomisation.of)] : []),
  ]
}
