import { Link, useLocation } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { effortParts } from "../../domain/effort"
import { wholeGroup } from "../../domain/milestones"
import { useScheme } from "../schemes"
import { useText } from "../texts"
import { useView } from "../view"
import { formatView } from "../view-search"

/** The pages of the scheme. On a narrow screen the row scrolls sideways and shows the active item. */
export function Navigation() {
  const { shell, schemePage, milestones, effort, letter, surveys } = useText()
  const view = useView()
  const scheme = useScheme()
  const { id, criteria } = scheme
  const list = useRef<HTMLUListElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    const active = list.current?.querySelector("[aria-current]")
    if (!list.current || !active) return
    const row = list.current.getBoundingClientRect()
    const item = active.getBoundingClientRect()
    // Not `scrollIntoView`, which would scroll the page too.
    if (item.left < row.left || item.right > row.right) list.current.scrollLeft += item.left - row.left - 16
  }, [pathname])

  const search = formatView(view)
  const item = { className: "navigation-link", activeOptions: { includeSearch: false } } as const
  return (
    <nav className="container navigation" aria-label={shell.navigation}>
      <ul ref={list} className="navigation-list">
        <li className="navigation-data">
          <Link {...item} to="/data" search={{ ...search, ordning: id }}>
            {shell.data}
          </Link>
        </li>
        <li>
          <Link {...item} to="/$scheme/overblik" params={{ scheme: id }} search={search}>
            {shell.overview}
          </Link>
        </li>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <Link
              {...item}
              to="/$scheme/kriterium/$criterion"
              params={{ scheme: id, criterion: criterion.id }}
              search={search}
            >
              {shell.criterion(criterion.number, criterion.shortName[view.language])}
            </Link>
          </li>
        ))}
        {wholeGroup(scheme) !== null && (
          <li>
            <Link {...item} to="/$scheme/milepaele" params={{ scheme: id }} search={search}>
              {milestones.navigation}
            </Link>
          </li>
        )}
        {effortParts(scheme).length > 0 && (
          <li>
            <Link {...item} to="/$scheme/indsats" params={{ scheme: id }} search={search}>
              {effort.navigation}
            </Link>
          </li>
        )}
        {scheme.courses !== undefined && (
          <>
            <li>
              <Link {...item} to="/$scheme/kurser" params={{ scheme: id }} search={search}>
                {surveys.navigation.courses}
              </Link>
            </li>
            <li>
              <Link {...item} to="/$scheme/udbytte" params={{ scheme: id }} search={search}>
                {surveys.navigation.answers}
              </Link>
            </li>
          </>
        )}
        {scheme.staffSurvey !== undefined && (
          <li>
            <Link {...item} to="/$scheme/medarbejdere" params={{ scheme: id }} search={search}>
              {surveys.navigation.staff}
            </Link>
          </li>
        )}
        {scheme.satisfaction !== undefined && (
          <li>
            <Link {...item} to="/$scheme/borgere" params={{ scheme: id }} search={search}>
              {surveys.navigation.citizens}
            </Link>
          </li>
        )}
        {criteria.length > 0 && (
          <li>
            <Link {...item} to="/$scheme/kommune" params={{ scheme: id }} search={search}>
              {shell.municipalities}
            </Link>
          </li>
        )}
        {criteria.length > 0 && (
          <li>
            <Link {...item} to="/$scheme/brev" params={{ scheme: id }} search={search}>
              {letter.navigation}
            </Link>
          </li>
        )}
        <li>
          <Link {...item} to="/$scheme/ordning" params={{ scheme: id }} search={search}>
            {schemePage.navigation}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
