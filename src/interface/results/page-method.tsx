import { useState } from "react"
import { version } from "../../../package.json"
import type { TableKind } from "../../domain/load-problem"
import type { PageTopic } from "../../domain/page-topic"
import type { Scheme } from "../../domain/scheme"
import { pageFiles } from "../../measures/page-method"
import { TextButton } from "../components/button"
import { Drawer } from "../components/drawer"
import { spaced } from "../fingerprint"
import { useText } from "../texts"
import { useView } from "../view"
import { chosenWords } from "./filter-words"
import { MethodSql } from "./method-sql"
import { useMethodWords } from "./method-words"
import { useSpeech } from "./use-speech"

export interface PageMethodProps {
  readonly topic: PageTopic
  readonly scheme: Scheme
  readonly fingerprint: string
  /** Last days of the tables that the page counts days of; none of a survey. */
  readonly ends: Readonly<Partial<Record<TableKind, string>>>
  /** Months at the data's end that may still rise; null where the page has none. */
  readonly provisional: number | null
}

/** "Sådan er tallene beregnet" on a page whose numbers belong to no criterion: from what they are to the data. */
export function PageMethod(props: PageMethodProps) {
  const { pageMethod } = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className="page-method">
        <TextButton
          onClick={() => {
            setOpen(true)
          }}
        >
          {pageMethod.title}
        </TextButton>
      </p>
      <Drawer
        title={pageMethod.title}
        open={open}
        onClose={() => {
          setOpen(false)
        }}
      >
        <Content {...props} />
      </Drawer>
    </>
  )
}

function Content({ topic, scheme, fingerprint, ends, provisional }: PageMethodProps) {
  const { pageMethod: texts } = useText()
  const { sections, scheme: ofScheme, fingerprint: marks } = useMethodWords()
  const { definitions, uncertainty, references } = texts.topics[topic]
  return (
    <div className="method">
      <h3>{texts.definitions}</h3>
      <dl className="method-pairs">
        {definitions.map(([name, definition]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
      <Population topic={topic} scheme={scheme} ends={ends} provisional={provisional} />
      <h3>{sections.uncertainty}</h3>
      {[...uncertainty, texts.noVerdict].map((sentence) => (
        <p key={sentence} className="method-text">
          {sentence}
        </p>
      ))}
      <MethodSql files={pageFiles(topic)} />
      <h3>{sections.references}</h3>
      <ul className="method-list">
        {references.map((reference) => (
          <li key={reference}>{reference}</li>
        ))}
        <li>
          {ofScheme.source}: {scheme.source}
          {scheme.appropriation !== undefined && ` (${scheme.appropriation})`}
        </li>
      </ul>
      <h3>{sections.fingerprint}</h3>
      <dl className="method-pairs">
        <dt>{marks.data}</dt>
        <dd className="mono">{spaced(fingerprint)}</dd>
        <dt>{marks.version}</dt>
        <dd>{version}</dd>
      </dl>
      <p className="note">{marks.same}</p>
    </div>
  )
}

/** Who is counted, until when, and what is hidden. */
function Population({ topic, scheme, ends, provisional }: Omit<PageMethodProps, "fingerprint">) {
  const { pageMethod: texts, load } = useText()
  const { sections, population, parameters } = useMethodWords()
  const speech = useSpeech()
  const view = useView()
  const chosen = chosenWords(view, scheme, speech)
  const project = view.project ?? scheme.municipalities
  const pairs: readonly (readonly [string, string])[] = [
    ...(project.length === 0 ? [] : [[texts.municipalities, population.municipalities(project.length)] as const]),
    ...(chosen.length === 0 ? [] : [[population.filter, chosen.join(" · ")] as const]),
    ...Object.entries(ends).map(
      ([table, day]) => [texts.dataEnd(load.table(table as TableKind)), speech.formats.day(day)] as const,
    ),
    ...(provisional === null ? [] : [[parameters.provisional, parameters.provisionalValue(provisional)] as const]),
    [parameters.threshold, parameters.thresholdValue(view.threshold)],
  ]
  return (
    <>
      <h3>{sections.population}</h3>
      <p className="method-text">{texts.topics[topic].population}</p>
      <dl className="method-pairs">
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="method-text">{texts.hidden}</p>
    </>
  )
}
