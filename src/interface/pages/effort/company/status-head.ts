import { projectArea } from "../../../../domain/area"
import type { Month } from "../../../../domain/calendar"
import type { RunningStatus } from "../../../../domain/company-effort-result"
import type { Estimate } from "../../../../domain/estimate"
import type { SeriesResult } from "../../../../domain/result"
import type { Text } from "../../../../text/texts"
import { seriesOf } from "../../../results/find-area"
import type { Speech } from "../../../results/speech"

interface Head {
  readonly headline: string
  readonly lead: string
}

/** The month's two numbers, as STAR promises them. */
export function statusHead(
  status: RunningStatus | undefined,
  month: Month,
  texts: Text["companyEffort"],
  { formats }: Speech,
): Head {
  if (status === undefined) return { headline: texts.computing, lead: texts.leadNone }
  const [together] = status.groups
  const at = (result: SeriesResult | undefined, name: string): Estimate | undefined =>
    result === undefined ? undefined : pointAt(seriesOf(result, [projectArea], name), month)
  const said = (name: string, say: (persons: string, share: string) => string): string | null => {
    const count = at(together?.counts, name)
    const share = at(together?.shares, name)
    if (count?.kind !== "value" || share?.kind !== "value") return null
    return say(formats.count(count.value), formats.quantity(share.value, "share"))
  }
  const named = formats.month(month)
  return {
    headline:
      said("companyOriented", (persons, share) => texts.headline(persons, share, named)) ?? texts.headlineNone(named),
    lead: said("ordinaryHours", texts.lead) ?? texts.leadNone,
  }
}

/** The first line's number of the month. */
export function pointAt({ series }: SeriesResult, month: Month): Estimate | undefined {
  return series[0]?.points.find((point) => point.month === month)?.estimate
}
