import { withPeriods } from "../../../domain/default-windows"
import type { Scheme } from "../../../domain/scheme"
import { useText } from "../../texts"
import { MonthSpanField } from "./month-span-field"
import { useChangeScheme } from "./use-change-scheme"

/** When the project runs, and when its intervention does. */
export function Periods({ scheme }: { readonly scheme: Scheme }) {
  const { periods: texts } = useText().schemePage
  const change = useChangeScheme()
  return (
    <section className="section">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="subtitle">{texts.hint}</p>
      <div className="scheme-fields">
        {(["project", "intervention"] as const).map((period) => (
          <MonthSpanField
            key={period}
            label={texts[period]}
            span={scheme[period]}
            onChange={(span) => change(withPeriods(scheme, { [period]: span }))}
          />
        ))}
      </div>
    </section>
  )
}
