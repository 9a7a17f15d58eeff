import companyOrientedSeries from "../../queries/measures/company_oriented_series.sql?raw"
import companyOrientedShare from "../../queries/measures/company_oriented_share.sql?raw"
import fleksStockSeries from "../../queries/measures/fleks_stock_series.sql?raw"
import hoursFirstIncrease from "../../queries/measures/hours_first_increase.sql?raw"
import hoursMatrix from "../../queries/measures/hours_matrix.sql?raw"
import hoursProgression from "../../queries/measures/hours_progression.sql?raw"
import hoursProgressionStock from "../../queries/measures/hours_progression_stock.sql?raw"
import ledighedsydelseShare from "../../queries/measures/ledighedsydelse_share.sql?raw"
import hoursProgressionStrata from "../../queries/measures/hours_progression_strata.sql?raw"
import ledighedsydelsePopulationShare from "../../queries/measures/ledighedsydelse_population_share.sql?raw"
import residentsMonth from "../../queries/measures/residents_month.sql?raw"
import ledighedsydelseShareStrata from "../../queries/measures/ledighedsydelse_share_strata.sql?raw"
import ledighedsydelseSpell from "../../queries/measures/ledighedsydelse_spell.sql?raw"
import ownMeasure from "../../queries/measures/own_measure.sql?raw"
import ownMeasureRows from "../../queries/measures/own_measure_rows.sql?raw"
import wageHoursMonthly from "../../queries/measures/wage_hours_monthly.sql?raw"
import wageHoursStrata from "../../queries/measures/wage_hours_strata.sql?raw"
import personGroup from "../../queries/measures/person_group.sql?raw"
import background from "../../queries/model/background.sql?raw"
import fleksStatus from "../../queries/model/fleks_status.sql?raw"
import fleksWindow from "../../queries/model/fleks_window.sql?raw"
import fleksjobEpisode from "../../queries/model/fleksjob_episode.sql?raw"
import ordinaryEmployment from "../../queries/model/ordinary_employment.sql?raw"
import ordinaryHours from "../../queries/model/ordinary_hours.sql?raw"
import progression from "../../queries/model/progression.sql?raw"
import progressionWindow from "../../queries/model/progression_window.sql?raw"
import targetMonthBy from "../../queries/model/target_month_by.sql?raw"
import targetMonth from "../../queries/model/target_month.sql?raw"
import targetPeriod from "../../queries/model/target_period.sql?raw"
import wageHoursCohort from "../../queries/model/wage_hours_cohort.sql?raw"
import residents from "../../queries/model/residents.sql?raw"
import { isOfCitizens, type MeasuredCriterion } from "../domain/scheme"

interface SqlFile {
  /** Path from the root of the repository. */
  readonly path: string
  readonly text: string
}

/** The SQL files behind a criterion, as they run: what the page shows under "Sådan er tallet beregnet". */
export function methodOf(criterion: MeasuredCriterion): { readonly sql: readonly SqlFile[] } {
  switch (criterion.measure) {
    case "ledighedsydelse_share":
      if (isOfCitizens(criterion)) {
        return {
          sql: [
            { path: "queries/measures/ledighedsydelse_population_share.sql", text: ledighedsydelsePopulationShare },
            { path: "queries/model/residents.sql", text: residents },
            { path: "queries/measures/residents_month.sql", text: residentsMonth },
            { path: "queries/model/fleks_window.sql", text: fleksWindow },
            { path: "queries/measures/fleks_stock_series.sql", text: fleksStockSeries },
            { path: "queries/model/fleks_status.sql", text: fleksStatus },
          ],
        }
      }
      return {
        sql: [
          { path: "queries/measures/ledighedsydelse_share.sql", text: ledighedsydelseShare },
          { path: "queries/model/fleks_window.sql", text: fleksWindow },
          { path: "queries/measures/fleks_stock_series.sql", text: fleksStockSeries },
          { path: "queries/measures/ledighedsydelse_share_strata.sql", text: ledighedsydelseShareStrata },
          { path: "queries/model/background.sql", text: background },
          { path: "queries/model/fleks_status.sql", text: fleksStatus },
        ],
      }
    case "ledighedsydelse_duration":
      return {
        sql: [
          { path: "queries/measures/ledighedsydelse_spell.sql", text: ledighedsydelseSpell },
          { path: "queries/measures/person_group.sql", text: personGroup },
          { path: "queries/model/fleks_status.sql", text: fleksStatus },
        ],
      }
    case "hours_progression":
      return {
        sql: [
          { path: "queries/measures/hours_progression.sql", text: hoursProgression },
          { path: "queries/model/progression_window.sql", text: progressionWindow },
          { path: "queries/model/progression.sql", text: progression },
          { path: "queries/model/fleksjob_episode.sql", text: fleksjobEpisode },
          { path: "queries/measures/hours_progression_stock.sql", text: hoursProgressionStock },
          { path: "queries/measures/hours_matrix.sql", text: hoursMatrix },
          { path: "queries/measures/hours_first_increase.sql", text: hoursFirstIncrease },
          { path: "queries/measures/hours_progression_strata.sql", text: hoursProgressionStrata },
          { path: "queries/model/background.sql", text: background },
        ],
      }
    case "company_oriented_share":
      return {
        sql: [
          { path: "queries/measures/company_oriented_share.sql", text: companyOrientedShare },
          { path: "queries/measures/company_oriented_series.sql", text: companyOrientedSeries },
          { path: "queries/model/target_month_by.sql", text: targetMonthBy },
          { path: "queries/model/target_month.sql", text: targetMonth },
          ...(criterion.ordinaryWork === "employment"
            ? [{ path: "queries/model/ordinary_employment.sql", text: ordinaryEmployment }]
            : []),
          { path: "queries/model/target_period.sql", text: targetPeriod },
          { path: "queries/model/ordinary_hours.sql", text: ordinaryHours },
        ],
      }
    case "own_measure":
      return {
        sql: [
          // The user's own stands first, as it runs.
          { path: criterion.file, text: criterion.sql },
          { path: "queries/measures/own_measure.sql", text: ownMeasure },
          { path: "queries/measures/own_measure_rows.sql", text: ownMeasureRows },
        ],
      }
    case "wage_hours_gap":
      return {
        sql: [
          { path: "queries/measures/wage_hours_strata.sql", text: wageHoursStrata },
          { path: "queries/measures/wage_hours_monthly.sql", text: wageHoursMonthly },
          { path: "queries/model/wage_hours_cohort.sql", text: wageHoursCohort },
          { path: "queries/model/background.sql", text: background },
          { path: "queries/model/target_period.sql", text: targetPeriod },
          { path: "queries/model/ordinary_hours.sql", text: ordinaryHours },
        ],
      }
  }
}
