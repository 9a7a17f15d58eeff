import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { Contacts } from "../../../../domain/fleksjob-effort"
import { Measured } from "../../../results/measured"
import { effortContactsOptions } from "../../../results/measure-queries"
import { bothAreas } from "../../../results/series-figure"
import { seriesOf } from "../../../results/find-area"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { SeriesSection } from "../../criterion/series-section"
import { EffortTable } from "../effort-table"
import { type EffortSectionProps, frameOf, Headed, NotTold, useLevels } from "./section-parts"

/** How often citizens on ledighedsydelse are talked with. */
export function ContactSection(props: EffortSectionProps) {
  const { fleksjobEffort } = useText()
  const texts = fleksjobEffort.contacts
  const source = useLoaded()
  const query = useQuery(effortContactsOptions(source, props.request))
  return (
    <Measured query={query} number={props.request.criterion.number}>
      {(contacts) =>
        contacts.kind === "told" ? (
          <Told {...props} contacts={contacts} />
        ) : (
          <Headed heading={texts.title} subtitle={texts.subtitle}>
            <NotTold reason={contacts} needs={fleksjobEffort.files.contacts} />
          </Headed>
        )
      }
    </Measured>
  )
}

function Told({ request, names, contacts }: EffortSectionProps & { readonly contacts: Contacts }) {
  const { fleksjobEffort } = useText()
  const texts = fleksjobEffort.contacts
  const { columns, cells } = useLevels(contacts.levels, contacts.months, names)
  const { frame, look } = useMemo(
    () => ({
      frame: frameOf(contacts.months),
      look: {
        title: texts.title,
        subtitle: texts.subtitle,
        notes: [texts.note(contacts.delivering, request.project.length)],
      },
    }),
    [contacts, texts, request],
  )
  return (
    <section className="section effort-section">
      <SeriesSection
        request={request}
        result={frame}
        series={seriesOf(contacts.series, bothAreas, "contacts")}
        names={names}
        part="samtaler"
        look={look}
      />
      <EffortTable
        request={request}
        part="samtaler-perioder"
        caption={texts.caption}
        head={texts.head}
        columns={columns}
        rows={[
          { name: texts.rate, unit: "perMonth", cells: cells(({ rate }) => rate) },
          { name: texts.met, unit: "share", cells: cells(({ met }) => met) },
          { name: texts.persons, unit: "persons", cells: cells(({ persons }) => persons) },
        ]}
      />
    </section>
  )
}
