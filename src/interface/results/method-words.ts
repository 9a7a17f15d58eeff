import { method as danish } from "../../text/da/method"
import { method as english } from "../../text/en/method"
import { useView } from "../view"

export type MethodWords = typeof danish

export function useMethodWords(): MethodWords {
  return useView().language === "da" ? danish : english
}
