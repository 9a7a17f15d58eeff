import { useMemo } from "react"
import { projectArea } from "../../../domain/area"
import type { Estimate } from "../../../domain/estimate"
import type { BalanceRow, CriterionResult, MeasureRequest } from "../../../domain/result"
import { balanceRows, type ExportContext } from "../../../export/export-rows"
import { balanceFigure } from "../../../figures/balance-figure"
import { areaOf } from "../../results/find-area"
import { FigurePanel } from "../../results/figure-panel"
import { numberText } from "../../results/number-text"
import type { Speech } from "../../results/speech"
import { useSpeech } from "../../results/use-speech"
import type { Text } from "../../../text/texts"
import { useText } from "../../texts"
import { useView } from "../../view"

interface BalanceSectionProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
  readonly balance: readonly BalanceRow[]
}

/** How alike project and comparison are before and after matching, and for how many the comparison holds. */
export function BalanceSection({ request, result, balance }: BalanceSectionProps) {
  const speech = useSpeech()
  const { language } = useView()
  const { wageHours, matching } = useText()
  const { balance: texts } = wageHours
  const whom = request.criterion.measure === "wage_hours_gap" ? texts : matching
  const { figure, rows, exported } = useMemo(() => {
    const nameOf = ({ variable, level }: BalanceRow) => `${texts.variables[variable]}: ${texts.level(variable, level)}`
    const write = (estimate: Estimate) => numberText(estimate, "deviations", "signed", speech)
    const columns = texts.tableColumns
    return {
      figure: balanceFigure({
        rows: balance,
        language,
        threshold: request.threshold,
        covered: request.matched
          ? coveredSentence(areaOf(result, projectArea)?.covered, { ...texts, ...whom }, speech)
          : texts.unmatched,
      }),
      rows: {
        columns: [columns.variable, columns.before, columns.after],
        rows: balance.map((row) => [nameOf(row), write(row.before), write(row.after)]),
      },
      exported: {
        request,
        part: "balance",
        rows: (context: ExportContext) => balanceRows(context, balance, nameOf),
      },
    }
  }, [request, result, balance, language, texts, whom, speech])
  return (
    <section className="section">
      <FigurePanel figure={figure} rows={rows} exported={exported} size="section" />
    </section>
  )
}

function coveredSentence(
  covered: Estimate | undefined,
  texts: Pick<Text["wageHours"]["balance"], "covered" | "coveredAll" | "coveredHidden">,
  { formats }: Speech,
): string {
  if (covered?.kind !== "value") return texts.coveredHidden
  return covered.value === 1 ? texts.coveredAll : texts.covered(formats.quantity(covered.value, "share"))
}
