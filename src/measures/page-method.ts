import caseload from "../../queries/measures/effort_caseload.sql?raw"
import contacts from "../../queries/measures/effort_contacts.sql?raw"
import groups from "../../queries/measures/effort_groups.sql?raw"
import meeting from "../../queries/measures/effort_meeting.sql?raw"
import phases from "../../queries/measures/effort_phases.sql?raw"
import reach from "../../queries/measures/effort_reach.sql?raw"
import transitions from "../../queries/measures/effort_transitions.sql?raw"
import fullTime from "../../queries/measures/fleks_full_time.sql?raw"
import stock from "../../queries/measures/fleks_stock_series.sql?raw"
import residentsMonth from "../../queries/measures/residents_month.sql?raw"
import companySeries from "../../queries/measures/company_oriented_series.sql?raw"
import offerToHours from "../../queries/measures/offer_to_hours.sql?raw"
import offerShare from "../../queries/measures/company_offer_share.sql?raw"
import place from "../../queries/measures/company_place.sql?raw"
import placeKind from "../../queries/measures/company_place_kind.sql?raw"
import rollOut from "../../queries/measures/roll_out.sql?raw"
import attendance from "../../queries/measures/course_attendance.sql?raw"
import sheets from "../../queries/measures/course_sheets.sql?raw"
import money from "../../queries/measures/project_money.sql?raw"
import answers from "../../queries/measures/survey_answers.sql?raw"
import question from "../../queries/measures/survey_question.sql?raw"
import satisfaction from "../../queries/measures/satisfaction.sql?raw"
import satisfactionReach from "../../queries/measures/satisfaction_reach.sql?raw"
import companyOffer from "../../queries/model/company_offer.sql?raw"
import fleksStatus from "../../queries/model/fleks_status.sql?raw"
import targetMonth from "../../queries/model/target_month.sql?raw"
import wayOut from "../../queries/model/way_out.sql?raw"
import type { PageTopic } from "../domain/page-topic"

type Files = readonly { readonly path: string; readonly text: string }[]

const measures = (files: Readonly<Record<string, string>>): Files =>
  Object.entries(files).map(([name, text]) => ({ path: `queries/measures/${name}.sql`, text }))
const model = (files: Readonly<Record<string, string>>): Files =>
  Object.entries(files).map(([name, text]) => ({ path: `queries/model/${name}.sql`, text }))

const surveyFiles = measures({ survey_answers: answers, survey_question: question })

const files: Readonly<Record<PageTopic, Files>> = {
  fleksjobEffort: [
    ...measures({ fleks_stock_series: stock, fleks_full_time: fullTime, residents_month: residentsMonth }),
    ...measures({ effort_groups: groups, effort_reach: reach, effort_phases: phases, effort_transitions: transitions }),
    ...measures({ effort_contacts: contacts, effort_caseload: caseload, effort_meeting: meeting }),
    ...model({ fleks_status: fleksStatus, way_out: wayOut }),
  ],
  companyEffort: [
    ...measures({ company_oriented_series: companySeries, roll_out: rollOut }),
    ...measures({ company_place: place, company_place_kind: placeKind, company_offer_share: offerShare }),
    ...measures({ offer_to_hours: offerToHours }),
    ...model({ company_offer: companyOffer, target_month: targetMonth, way_out: wayOut }),
  ],
  courses: measures({
    ...{ course_attendance: attendance, course_sheets: sheets, project_money: money },
    survey_question: question,
  }),
  courseAnswers: surveyFiles,
  staffAnswers: surveyFiles,
  citizens: [
    ...measures({ satisfaction, satisfaction_reach: satisfactionReach }),
    ...model({ target_month: targetMonth }),
  ],
}

/** The SQL files behind a page, as they run. */
export function pageFiles(topic: PageTopic): Files {
  return files[topic]
}
