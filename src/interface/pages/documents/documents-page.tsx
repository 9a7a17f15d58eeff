import { type DocumentWord, documents as documentNames, documentWords } from "../../../domain/document-words"
import { PageHead } from "../../components/page-head"
import { useScheme } from "../../schemes"
import { useText } from "../../texts"
import { useView } from "../../view"
import { PlaceLink } from "./place-link"
import "./documents.css"

/** Every sentence of the scheme's documents that names a criterion, period, group, report or payment, and its answer. */
export function DocumentsPage() {
  const { documents } = useText()
  const { language } = useView()
  const { id, name } = useScheme()
  const words = documentWords(id)
  const answered = words.filter(({ place }) => place !== null).length
  return (
    <>
      <PageHead
        eyebrow={name[language]}
        headline={documents.headline}
        lead={words.length === 0 ? documents.none : documents.lead(answered, words.length)}
      />
      {words.length > 0 && <p className="note documents-note">{documents.note}</p>}
      {documentNames.map((document) => {
        const own = words.filter((word) => word.document === document)
        return own.length > 0 && <WordTable key={document} heading={documents.names[document]} words={own} />
      })}
    </>
  )
}

function WordTable({ heading, words }: { readonly heading: string; readonly words: readonly DocumentWord[] }) {
  const { documents } = useText()
  const { language } = useView()
  return (
    <section className="section">
      <h2 className="section-heading">{heading}</h2>
      <table className="table document-words">
        <thead>
          <tr>
            <th scope="col">{documents.columns.topic}</th>
            <th scope="col">{documents.columns.quote}</th>
            <th scope="col">{documents.columns.answer}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ topic, quote, place, answer }) => (
            <tr key={quote}>
              <td className="document-topic">{documents.topics[topic]}</td>
              <td lang="da">{documents.quoted(quote)}</td>
              <td>
                {place === null ? (
                  <span className="document-unanswered">{documents.notAnswered}</span>
                ) : (
                  <PlaceLink place={place} />
                )}
                <span className="cell-note">{answer[language]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
