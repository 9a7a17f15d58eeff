import { isOfSheets, tableKinds } from "../../../../domain/load-problem"
import { type DecimalMark, decimalMarks, type Delimiter, delimiters, type Encoding } from "../../../../domain/mapping"
import { encodings, longestCourse, type Mapping } from "../../../../domain/mapping"
import { compareDanish, municipalities } from "../../../../domain/municipality"
import { assess, sampleOf } from "../../../../load/propose"
import { SelectField } from "../../../components/select-field"
import { useText } from "../../../texts"
import { capital } from "../format-line"
import { TimingField } from "./timing-field"
import { needsCourse, needsMunicipality, withTable } from "./draft"
import type { EditorPartProps } from "./editor-part"

interface ReadingProps extends EditorPartProps {
  readonly reading: Mapping["reading"]
  readonly onReading: (reading: Mapping["reading"]) => void
}

/** What the file holds, and how its bytes and numbers are read. */
export function Reading({ inspection, draft, reading, onReading, onChange }: ReadingProps) {
  const { mapping: words, load, dataPage } = useText()
  const { certainty } = assess(draft.table, draft.uses, sampleOf(inspection))
  const { encoding, delimiter } = inspection
  const byName = [...municipalities].sort((a, b) => compareDanish(a.name, b.name))
  return (
    <>
      <div className="mapping-reading">
        <SelectField
          className="mapping-table"
          label={words.table}
          value={draft.table}
          onChange={(value) => {
            const table = tableKinds.find((kind) => kind === value)
            if (table !== undefined) onChange(withTable(inspection, draft, table))
          }}
        >
          {tableKinds.map((table) => (
            <option key={table} value={table}>
              {capital(load.table(table))}
            </option>
          ))}
        </SelectField>
        {needsMunicipality(draft) && (
          <SelectField
            label={words.municipality}
            value={draft.municipality === null ? "" : String(draft.municipality)}
            onChange={(value) => {
              onChange({ ...draft, municipality: value === "" ? null : Number(value) })
            }}
          >
            <option value="">{words.municipalityChoose}</option>
            {byName.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {needsCourse(draft) && (
          <div className="field">
            <label htmlFor="mapping-course" className="field-label">
              {words.course}
            </label>
            <input
              id="mapping-course"
              type="text"
              className="form-input"
              maxLength={longestCourse}
              value={draft.course}
              onChange={({ target }) => {
                onChange({ ...draft, course: target.value })
              }}
            />
          </div>
        )}
        <TimingField draft={draft} onChange={onChange} />
        {encoding !== undefined && (
          <SelectField
            label={words.encoding}
            value={encoding}
            changed={reading?.encoding !== undefined}
            onChange={(value) => {
              onReading({ ...reading, encoding: value as Encoding })
            }}
          >
            {encodings.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {delimiter !== undefined && (
          <SelectField
            label={words.delimiter}
            value={delimiter}
            changed={reading?.delimiter !== undefined}
            onChange={(value) => {
              onReading({ ...reading, delimiter: value as Delimiter })
            }}
          >
            {delimiters.map((mark) => (
              <option key={mark} value={mark}>
                {capital(dataPage.delimiters[mark])}
              </option>
            ))}
          </SelectField>
        )}
        {inspection.format !== "excel" && (
          <SelectField
            label={words.decimal}
            value={inspection.decimal}
            changed={reading?.decimal !== undefined}
            onChange={(value) => {
              onReading({ ...reading, decimal: value as DecimalMark })
            }}
          >
            {decimalMarks.map((mark) => (
              <option key={mark} value={mark}>
                {capital(dataPage.decimals[mark])}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <p className="note">
        {words.tableCertainty[certainty]}
        {needsCourse(draft) && <> {words.courseHint}</>}
        {needsMunicipality(draft) && (
          <> {isOfSheets(draft.table) ? words.sheetMunicipalityHint : words.municipalityHint}</>
        )}
        {isOfSheets(draft.table) && <> {words.sheetHint}</>}
      </p>
    </>
  )
}
