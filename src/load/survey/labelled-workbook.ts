/** A sheet of a workbook as it was read. */
export interface ReadSheet<Cell> {
  readonly sheet: string
  readonly data: readonly (readonly Cell[])[]
}

const names = {
  dataset: /^(dataset|datasæt)$/i,
  variables: /^(variables|variabler)$/i,
  labels: /^(labels|etiketter)$/i,
} as const

/**
 * SurveyXact keeps answers as codes under variable names, and in sheets beside them what both stand for. Joined, the answers
 * stand in their own words under their questions: a code alone does not say which end of the scale it is at. Other workbooks
 * stay as they are.
 */
export function withLabels<Cell>(
  sheets: readonly ReadSheet<Cell>[],
  textOf: (cell: Cell | undefined) => string,
): readonly ReadSheet<Cell | string>[] {
  const sheetOf = (name: RegExp) => sheets.find(({ sheet }) => name.test(sheet.trim()))
  const [dataset, variables, labels] = [sheetOf(names.dataset), sheetOf(names.variables), sheetOf(names.labels)]
  const [head, ...rows] = dataset?.data ?? []
  if (dataset === undefined || head === undefined || variables === undefined) return sheets
  const named = head.map(textOf)
  const questions = new Map(variables.data.map((row) => [textOf(row[0]), textOf(row[1])]))
  const written = named.map((name) => questions.get(name)?.trim() ?? "")
  const headings = written.map((text, index) => {
    const name = named[index] ?? ""
    if (text === "") return name
    // Items of a grid may share the text above them.
    return written.filter((other) => other === text).length === 1 ? text : `${text} (${name})`
  })
  const words = new Map<string, Map<string, string>>()
  for (const row of labels?.data ?? []) {
    const [name, code, label] = [textOf(row[0]), textOf(row[1]), textOf(row[2])]
    if (label.trim() !== "") words.set(name, (words.get(name) ?? new Map<string, string>()).set(code, label))
  }
  const data = rows.map((row) => row.map((cell, index) => words.get(named[index] ?? "")?.get(textOf(cell)) ?? cell))
  return [{ sheet: dataset.sheet, data: [headings, ...data] }]
}
