import { anchoring as anchoringDa } from "./da/anchoring"
import { choices as choicesDa } from "./da/choices"
import { dataPage as dataPageDa } from "./da/data-page"
import { documents as documentsDa } from "./da/documents"
import { duration as durationDa } from "./da/duration"
import { effort as effortDa } from "./da/effort"
import { companyEffort as companyEffortDa } from "./da/company-effort"
import { example as exampleDa } from "./da/example"
import { fleksjobEffort as fleksjobEffortDa } from "./da/fleksjob-effort"
import { figures as figuresDa } from "./da/figures"
import { letter as letterDa } from "./da/letter"
import { load as loadDa } from "./da/load"
import { mapping as mappingDa } from "./da/mapping"
import { matching as matchingDa } from "./da/matching"
import { method as methodDa } from "./da/method"
import { ownCriteria as ownCriteriaDa } from "./da/own-criteria"
import { ownMeasure as ownMeasureDa } from "./da/own-measure"
import { pageMethod as pageMethodDa } from "./da/page-method"
import { ownTerms as ownTermsDa } from "./da/own-terms"
import { project as projectDa } from "./da/project"
import { quality as qualityDa } from "./da/quality"
import { results as resultsDa } from "./da/results"
import { milestones as milestonesDa } from "./da/milestones"
import { pageParts as pagePartsDa } from "./da/page-parts"
import { robustness as robustnessDa } from "./da/robustness"
import { schemePage as schemePageDa } from "./da/scheme-page"
import { shell as shellDa } from "./da/shell"
import { surveys as surveysDa } from "./da/surveys"
import { wageHours as wageHoursDa } from "./da/wage-hours"
import { anchoring as anchoringEn } from "./en/anchoring"
import { choices as choicesEn } from "./en/choices"
import { dataPage as dataPageEn } from "./en/data-page"
import { documents as documentsEn } from "./en/documents"
import { duration as durationEn } from "./en/duration"
import { effort as effortEn } from "./en/effort"
import { companyEffort as companyEffortEn } from "./en/company-effort"
import { example as exampleEn } from "./en/example"
import { fleksjobEffort as fleksjobEffortEn } from "./en/fleksjob-effort"
import { figures as figuresEn } from "./en/figures"
import { letter as letterEn } from "./en/letter"
import { load as loadEn } from "./en/load"
import { mapping as mappingEn } from "./en/mapping"
import { matching as matchingEn } from "./en/matching"
import { method as methodEn } from "./en/method"
import { ownCriteria as ownCriteriaEn } from "./en/own-criteria"
import { ownMeasure as ownMeasureEn } from "./en/own-measure"
import { pageMethod as pageMethodEn } from "./en/page-method"
import { ownTerms as ownTermsEn } from "./en/own-terms"
import { project as projectEn } from "./en/project"
import { quality as qualityEn } from "./en/quality"
import { results as resultsEn } from "./en/results"
import { milestones as milestonesEn } from "./en/milestones"
import { pageParts as pagePartsEn } from "./en/page-parts"
import { robustness as robustnessEn } from "./en/robustness"
import { schemePage as schemePageEn } from "./en/scheme-page"
import { shell as shellEn } from "./en/shell"
import { surveys as surveysEn } from "./en/surveys"
import { wageHours as wageHoursEn } from "./en/wage-hours"
import type { Language } from "./language"

const da = {
  anchoring: anchoringDa,
  choices: choicesDa,
  shell: shellDa,
  surveys: surveysDa,
  dataPage: dataPageDa,
  letter: letterDa,
  documents: documentsDa,
  example: exampleDa,
  load: loadDa,
  ownCriteria: ownCriteriaDa,
  ownMeasure: ownMeasureDa,
  pageMethod: pageMethodDa,
  ownTerms: ownTermsDa,
  project: projectDa,
  quality: qualityDa,
  mapping: mappingDa,
  results: resultsDa,
  effort: effortDa,
  fleksjobEffort: fleksjobEffortDa,
  figures: figuresDa,
  matching: matchingDa,
  method: methodDa,
  milestones: milestonesDa,
  pageParts: pagePartsDa,
  robustness: robustnessDa,
  schemePage: schemePageDa,
  wageHours: wageHoursDa,
  duration: durationDa,
  companyEffort: companyEffortDa,
}

/** All words, by room of the product. The English ones are held to the same keys by the compiler. */
export type Text = typeof da

const en: Text = {
  anchoring: anchoringEn,
  choices: choicesEn,
  shell: shellEn,
  surveys: surveysEn,
  dataPage: dataPageEn,
  letter: letterEn,
  documents: documentsEn,
  example: exampleEn,
  load: loadEn,
  ownCriteria: ownCriteriaEn,
  ownMeasure: ownMeasureEn,
  pageMethod: pageMethodEn,
  ownTerms: ownTermsEn,
  project: projectEn,
  quality: qualityEn,
  mapping: mappingEn,
  results: resultsEn,
  effort: effortEn,
  fleksjobEffort: fleksjobEffortEn,
  figures: figuresEn,
  matching: matchingEn,
  method: methodEn,
  milestones: milestonesEn,
  pageParts: pagePartsEn,
  robustness: robustnessEn,
  schemePage: schemePageEn,
  wageHours: wageHoursEn,
  duration: durationEn,
  companyEffort: companyEffortEn,
}

export const texts: Readonly<Record<Language, Text>> = { da, en }
