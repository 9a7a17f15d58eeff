import { type EffortPart, effortParts } from "../../../domain/effort"
import type { Scheme } from "../../../domain/scheme"
import { PageHead } from "../../components/page-head"
import { useChosenScheme } from "../../chosen-scheme"
import { FilterSummary } from "../../results/filter-summary"
import { NotFound } from "../../shell/not-found"
import { useText } from "../../texts"
import { useView } from "../../view"
import { AnchoringSection } from "./anchoring-section"
import { CompanyEffortPart } from "./company/company-effort"
import { FleksjobEffort } from "./fleksjob/fleksjob-effort"
import "../../results/results.css"
import "./effort-page.css"

const parts: Readonly<Record<EffortPart, (props: { readonly scheme: Scheme }) => React.ReactNode>> = {
  fleksjob: FleksjobEffort,
  companyOriented: CompanyEffortPart,
}

/**
 * Beside the criteria: whom the effort reaches, how intense it is, and the numbers of its status reports. The company-oriented
 * effort has a head and filters of its own, since its headline is a number.
 */
export function EffortPage() {
  const { effort } = useText()
  const { language } = useView()
  const scheme = useChosenScheme()
  const wanted = effortParts(scheme)
  if (wanted.length === 0) return <NotFound />
  return (
    <>
      {!wanted.includes("companyOriented") && (
        <>
          <PageHead eyebrow={effort.eyebrow(scheme.name[language])} headline={effort.headline} lead={effort.lead} />
          <FilterSummary scheme={scheme} />
        </>
      )}
      {wanted.map((name) => {
        const Part = parts[name]
        return <Part key={name} scheme={scheme} />
      })}
      <AnchoringSection scheme={scheme} />
    </>
  )
}
