import { Link } from "@tanstack/react-router"
import type { Scheme } from "../../domain/scheme"
import { PageHead } from "../components/page-head"
import { useText } from "../texts"
import { useView } from "../view"
import { formatView } from "../view-search"

/** In the place of results while nobody has said which municipalities take part. */
export function NoParticipants({ scheme }: { readonly scheme: Scheme }) {
  const { choose } = useText().schemePage
  const view = useView()
  return (
    <>
      <PageHead headline={choose.headline(scheme.name[view.language])} lead={choose.lead} />
      <div className="button-row">
        <Link
          to="/$scheme/ordning"
          params={{ scheme: scheme.id }}
          search={formatView(view)}
          className="button button-primary"
        >
          {choose.link}
        </Link>
      </div>
    </>
  )
}
