import type { Delivery } from "../domain/delivery"
import type { MunicipalityCode } from "../domain/municipality"
import type { Language } from "../text/language"

export interface DeliveryFigureInput {
  readonly delivery: Delivery
  /** What the table is called, with a capital. */
  readonly tableName: string
  readonly participants: readonly MunicipalityCode[]
  readonly name: (code: MunicipalityCode) => string
  readonly language: Language
}
