import { Link } from "@tanstack/react-router"
import type { Scheme } from "../../../domain/scheme"
import { PageHead } from "../../components/page-head"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { useSurveyText } from "./survey-request"

interface MissingFileProps {
  readonly scheme: Scheme
  readonly title: string
  /** Which file would show the page. */
  readonly needs: string
}

/** In the place of a page whose file is not loaded. */
export function MissingFile({ scheme, title, needs }: MissingFileProps) {
  const { missing } = useSurveyText()
  const view = useView()
  return (
    <>
      <PageHead eyebrow={`${scheme.name[view.language]} · ${title}`} headline={missing.headline} lead={needs} />
      <div className="button-row">
        <Link to="/data" search={{ ...formatView(view), ordning: scheme.id }} className="button button-primary">
          {missing.link}
        </Link>
      </div>
    </>
  )
}
