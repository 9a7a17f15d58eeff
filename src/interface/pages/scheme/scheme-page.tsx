import { ProjectActions } from "../../project/project-actions"
import { Link } from "@tanstack/react-router"
import { PageHead } from "../../components/page-head"
import { useSchemeEntry } from "../../schemes"
import { useFormats, useText } from "../../texts"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { SeeExample } from "../example/see-example"
import { Courses } from "./courses"
import { Criteria } from "./criteria"
import { Milestones } from "./milestones"
import { OwnTermsSection } from "./own-terms"
import { Participants } from "./participants"
import { Periods } from "./periods"
import { Purpose } from "./purpose"
import { SchemeActions } from "./scheme-actions"
import { SchemeName } from "./scheme-name"
import "./scheme.css"

/** A scheme's definition: who takes part, when, and what success is. Everything here can be changed, saved and opened. */
export function SchemePage() {
  const { schemePage, documents } = useText()
  const { months } = useFormats()
  const view = useView()
  const { language } = view
  const entry = useSchemeEntry()
  const { scheme, origin } = entry
  const { id, name, appropriation, project, intervention, municipalities, source, assumptions } = scheme
  return (
    <>
      <PageHead
        eyebrow={[schemePage.eyebrow[origin], appropriation].filter((part) => part !== undefined).join(" · ")}
        headline={name[language]}
        lead={schemePage.lead(months(project), months(intervention), schemePage.leadCount(municipalities.length))}
      />
      <p className="note scheme-source">
        {schemePage.source}: {source}
        {origin !== "own" && (
          <>
            {" · "}
            <Link to="/$scheme/dokumenter" params={{ scheme: id }} search={formatView(view)}>
              {documents.link}
            </Link>
            {" · "}
            <SeeExample />
          </>
        )}
      </p>
      <SchemeActions entry={entry} />
      <ProjectActions page="/$scheme/ordning" />
      <Purpose scheme={scheme} />
      {assumptions.length > 0 && (
        <section className="section">
          <h2 className="section-heading">{schemePage.assumptions}</h2>
          <ul className="scheme-assumptions">
            {assumptions.map((assumption) => (
              <li key={assumption.da}>{assumption[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {/* Each scheme has its own half-written fields. */}
      {origin === "own" && <SchemeName key={`${id} name`} scheme={scheme} />}
      <Participants key={`${id} participants`} scheme={scheme} />
      <Periods key={`${id} periods`} scheme={scheme} />
      <OwnTermsSection key={`${id} terms`} scheme={scheme} />
      {scheme.criteria.length > 0 && <Criteria key={`${id} criteria`} scheme={scheme} />}
      <Courses key={`${id} courses`} scheme={scheme} />
      <Milestones key={`${id} milestones`} scheme={scheme} />
    </>
  )
}
