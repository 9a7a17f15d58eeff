import { useQuery } from "@tanstack/react-query"
import type { AbsenceReason } from "../../../../domain/absence"
import type { MeasureRequest } from "../../../../domain/result"
import type { CompanyOrientedCriterion } from "../../../../domain/scheme"
import type { Text } from "../../../../text/texts"
import type { AreaNames } from "../../../results/area-names"
import { Measured } from "../../../results/measured"
import { offerToHoursOptions } from "../../../results/measure-queries"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { WaitingStudy } from "../waiting-study"

interface FirstHoursSectionProps {
  readonly request: MeasureRequest<CompanyOrientedCriterion>
  readonly names: AreaNames
}

/** Hours are known by the month, so half a year tells more than weeks do. */
const drawn = { words: "firstHours", marker: 26 } as const

/** How soon ordinary hours begin after the start of virksomhedspraktik or løntilskud. */
export function FirstHoursSection({ request, names }: FirstHoursSectionProps) {
  const { toHours: texts } = useText().companyEffort
  const query = useQuery(offerToHoursOptions(useLoaded(), request))
  return (
    <Measured query={query} number={request.criterion.number}>
      {(study) =>
        study.kind === "told" ? (
          <WaitingStudy
            request={request}
            names={names}
            study={study}
            texts={texts}
            note={texts.note}
            part="til-ordinaere-timer"
            drawn={drawn}
          />
        ) : (
          <section className="section">
            <h2 className="section-heading">{texts.title}</h2>
            <p className="message">{missing(study.reason, texts.missing)}</p>
          </section>
        )
      }
    </Measured>
  )
}

type Missing = Text["companyEffort"]["toHours"]["missing"]

function missing(reason: AbsenceReason, texts: Missing): string {
  return reason === "hoursOnlyOnBenefit" || reason === "hoursCoverageUnknown" ? texts[reason] : texts.nobody
}
