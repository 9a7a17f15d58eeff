import { DataType, type Table } from "apache-arrow"
import type { Cell, NumberColumns, Row } from "./engine"

/** Arrow to plain rows: BigInt to number, DATE to ISO text. Lists and structs are refused: the SQL should flatten them. */
export function rowsOf(table: Table): Row[] {
  const columns = table.schema.fields.map((field, index) => ({
    name: field.name,
    isDate: DataType.isDate(field.type) || DataType.isTimestamp(field.type),
    vector: table.getChildAt(index),
  }))
  const rows: Row[] = []
  for (let index = 0; index < table.numRows; index += 1) {
    const row: Record<string, Cell> = {}
    for (const { name, isDate, vector } of columns) row[name] = cellOf(vector?.get(index), isDate, name)
    rows.push(row)
  }
  return rows
}

function cellOf(value: unknown, isDate: boolean, column: string): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === "bigint") return Number(value)
  if (isDate && typeof value === "number") return new Date(value).toISOString().slice(0, 10)
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value
  throw new Error(`result column has no plain value: ${column}`)
}

/**
 * Arrow to one Float64Array a column; an absent cell becomes NaN. Anything but a number is refused, decimals too (Arrow
 * hands over their digits without the point): the SQL should cast them.
 */
export function numbersOf(table: Table): NumberColumns {
  const columns: Record<string, Float64Array> = {}
  table.schema.fields.forEach((field, index) => {
    const vector = table.getChildAt(index)
    const numbers = new Float64Array(table.numRows)
    for (let row = 0; row < numbers.length; row += 1) {
      const value: unknown = vector?.get(row)
      numbers[row] = numberOf(value, field.name)
    }
    columns[field.name] = numbers
  })
  return columns
}

function numberOf(value: unknown, column: string): number {
  if (value === null || value === undefined) return Number.NaN
  if (typeof value === "number" || typeof value === "bigint") return Number(value)
  throw new Error(`result column has no plain number: ${column}`)
}
