import { useQuery } from "@tanstack/react-query"
import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import type { BackgroundMatched } from "../../../measures/matching-balance"
import { Measured } from "../../results/measured"
import { matchingBalanceOptions } from "../../results/measure-queries"
import { useLoaded } from "../../session"
import { BalanceSection } from "./balance-section"

interface MatchingBalanceProps {
  readonly request: MeasureRequest<BackgroundMatched>
  readonly result: CriterionResult
}

/** How alike the persons of the result are in what is matched on, where the reader has asked for a matched comparison. */
export function MatchingBalance({ request, result }: MatchingBalanceProps) {
  const query = useQuery(matchingBalanceOptions(useLoaded(), request))
  return (
    <Measured query={query} number={request.criterion.number}>
      {(balance) => <BalanceSection request={request} result={result} balance={balance} />}
    </Measured>
  )
}
