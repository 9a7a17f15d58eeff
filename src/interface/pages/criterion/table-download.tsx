import { TextButton } from "../../components/button"
import { type Exported, useCsvExport } from "../../results/figure-export"
import { useText } from "../../texts"

interface TableDownloadProps {
  /** Of the table, for those who do not see what the link stands under. */
  readonly heading: string
  readonly exported: Exported
}

/** A table's numbers as a file. */
export function TableDownload({ heading, exported }: TableDownloadProps) {
  const texts = useText().duration
  const save = useCsvExport(exported)
  return (
    <p className="table-download">
      <TextButton aria-label={texts.downloadTable(heading)} onClick={save}>
        {texts.download}
      </TextButton>
    </p>
  )
}
