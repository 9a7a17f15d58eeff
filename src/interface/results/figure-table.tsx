/** A figure's numbers as text: in the order and with the disclosure control of the drawing. */
export interface FigureRows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface FigureTableProps {
  readonly rows: FigureRows
  readonly caption: string
}

export function FigureTable({ rows: { columns, rows }, caption }: FigureTableProps) {
  return (
    <div className="table-scroll figure-table" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? "" : "number"}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} className="number">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
