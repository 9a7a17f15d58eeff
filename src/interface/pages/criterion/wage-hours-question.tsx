import type { WageHoursCoverage } from "../../../domain/result"
import { Button } from "../../components/button"
import { useText } from "../../texts"
import { useSetView } from "../../view"

/** Asks what no file tells: whether a month without hours is 0 hours. The answer is part of the address. */
export function WageHoursQuestion({ coverage }: { readonly coverage: WageHoursCoverage }) {
  const { question } = useText().wageHours
  const setView = useSetView()
  const refused = coverage === "whileOnBenefit"
  const answer = (wageHoursCoverage: WageHoursCoverage) => () => {
    setView({ wageHoursCoverage })
  }
  return (
    <section className="message message-note">
      <h2 className="message-title">{refused ? question.refusedHeading : question.heading}</h2>
      <p>{refused ? question.refused : question.why}</p>
      {refused ? (
        <Button onClick={answer(null)}>{question.change}</Button>
      ) : (
        <>
          <Button kind="primary" onClick={answer("everyone")}>
            {question.everyone}
          </Button>{" "}
          <Button onClick={answer("whileOnBenefit")}>{question.whileOnBenefit}</Button>
        </>
      )}
    </section>
  )
}
