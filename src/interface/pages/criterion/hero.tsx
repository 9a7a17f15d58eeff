import type { MeasuredCriterion } from "../../../domain/scheme"
import { CompanyOrientedFigures } from "./company-oriented-figures"
import { DurationFigures } from "./duration-figures"
import type { FiguresProps } from "./figures-props"
import { OwnMeasureFigures } from "./own-measure-figures"
import { ProgressionFigures } from "./progression-figures"
import { ShareFigures } from "./share-figures"
import { WageHoursFigures } from "./wage-hours-figures"

/** The figures of a criterion, by its measure. */
export function Hero({ request, ...rest }: FiguresProps<MeasuredCriterion>) {
  const { criterion } = request
  switch (criterion.measure) {
    case "ledighedsydelse_share":
      return <ShareFigures request={{ ...request, criterion }} {...rest} />
    case "ledighedsydelse_duration":
      return <DurationFigures request={{ ...request, criterion }} {...rest} />
    case "hours_progression":
      return <ProgressionFigures request={{ ...request, criterion }} {...rest} />
    case "company_oriented_share":
      return <CompanyOrientedFigures request={{ ...request, criterion }} {...rest} />
    case "own_measure":
      return <OwnMeasureFigures request={{ ...request, criterion }} {...rest} />
    case "wage_hours_gap":
      return <WageHoursFigures request={{ ...request, criterion }} {...rest} />
  }
}
