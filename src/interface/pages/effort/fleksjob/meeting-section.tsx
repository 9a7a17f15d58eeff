import { useQuery } from "@tanstack/react-query"
import { Measured } from "../../../results/measured"
import { meetingStudyOptions } from "../../../results/measure-queries"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { WaitingStudy } from "../waiting-study"
import { type EffortSectionProps, Headed, NotTold } from "./section-parts"

/** How soon a fleksjob begins after the meeting in the rehabilitation team. */
export function MeetingSection({ request, names }: EffortSectionProps) {
  const { fleksjobEffort } = useText()
  const texts = fleksjobEffort.meeting
  const source = useLoaded()
  const query = useQuery(meetingStudyOptions(source, request))
  return (
    <Measured query={query} number={request.criterion.number}>
      {(study) =>
        study.kind === "told" ? (
          <WaitingStudy
            request={request}
            names={names}
            study={study}
            texts={texts}
            note={texts.note(study.delivering, request.project.length)}
            part="fra-rehabiliteringsmoede"
          />
        ) : (
          <Headed heading={texts.title} subtitle={texts.subtitle}>
            <NotTold reason={study} needs={fleksjobEffort.files.meetings} />
          </Headed>
        )
      }
    </Measured>
  )
}
