import type { CitizenSatisfaction } from "../../../domain/citizen-satisfaction"
import type { Scheme } from "../../../domain/scheme"
import { citizenRows } from "../../../export/course-rows"
import { TableDownload } from "../criterion/table-download"
import { useSubject, useSurveyText } from "./survey-request"

interface CitizensDownloadProps {
  readonly scheme: Scheme
  readonly satisfaction: CitizenSatisfaction
}

/** Every municipality and quarter as a file. */
export function CitizensDownload({ scheme, satisfaction }: CitizensDownloadProps) {
  const words = useSurveyText()
  const { citizens: texts } = words
  const subject = useSubject(scheme, "borgere", words.navigation.citizens, "citizen_satisfaction")
  return (
    <TableDownload
      heading={texts.quarters}
      exported={{
        request: subject,
        part: "kvartaler",
        rows: (context) => citizenRows(context, satisfaction.answers, texts.columns, texts.whole),
      }}
    />
  )
}
