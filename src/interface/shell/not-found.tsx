import { Link } from "@tanstack/react-router"
import { PageHead } from "../components/page-head"
import { useSchemeEntries } from "../schemes"
import { useText } from "../texts"
import { useView } from "../view"

export function NotFound() {
  const { shell } = useText()
  return (
    <>
      <PageHead headline={shell.notFound} lead={shell.notFoundText} />
      <p className="page-way">
        <Link to="/" search={true}>
          {shell.goToData}
        </Link>
      </p>
    </>
  )
}

export function UnknownScheme({ id }: { readonly id: string }) {
  const { shell } = useText()
  const { language } = useView()
  const schemes = useSchemeEntries()
  return (
    <>
      <PageHead headline={shell.unknownScheme(id)} lead={shell.unknownSchemeText} />
      <ul className="plain-list">
        {schemes.map(({ scheme }) => (
          <li key={scheme.id}>
            <Link to="/$scheme/overblik" params={{ scheme: scheme.id }} search={true}>
              {scheme.name[language]}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
