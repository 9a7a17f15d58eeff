import type { PageTopic } from "../../../domain/page-topic"
import type { Scheme } from "../../../domain/scheme"
import { PageMethod } from "../../results/page-method"
import { useSurveyData } from "../../survey-data"

interface SurveyMethodProps {
  readonly topic: Exclude<PageTopic, "fleksjobEffort" | "companyEffort">
  readonly scheme: Scheme
}

/** Only the reach among citizens rests on benefit periods, and so ends with them. */
export function SurveyMethod({ topic, scheme }: SurveyMethodProps) {
  const { fingerprint, spellEnd } = useSurveyData()
  const ends = topic === "citizens" && spellEnd !== null ? { spell: spellEnd } : {}
  return <PageMethod topic={topic} scheme={scheme} fingerprint={fingerprint} ends={ends} provisional={null} />
}
