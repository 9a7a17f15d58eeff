import { Link } from "@tanstack/react-router"
import { useScheme } from "../../schemes"
import { useText } from "../../texts"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { type Place, places, criterionOf, isPlace } from "./places"

function useLabels(): Readonly<Record<Place, string>> {
  const { shell, schemePage, milestones, effort, letter, surveys } = useText()
  return {
    data: shell.data,
    overblik: shell.overview,
    ordning: schemePage.navigation,
    milepaele: milestones.navigation,
    indsats: effort.navigation,
    brev: letter.navigation,
    kurser: surveys.navigation.courses,
    udbytte: surveys.navigation.answers,
    medarbejdere: surveys.navigation.staff,
    borgere: surveys.navigation.citizens,
  }
}

/** The page of the scheme that answers, by its place in the address after the scheme. */
export function PlaceLink({ place }: { readonly place: string }) {
  const { shell } = useText()
  const labels = useLabels()
  const view = useView()
  const { id, criteria } = useScheme()
  const search = formatView(view)
  if (isPlace(place)) {
    return (
      <Link to={places[place]} params={{ scheme: id }} search={place === "data" ? { ...search, ordning: id } : search}>
        {labels[place]}
      </Link>
    )
  }
  const criterion = criteria.find((one) => one.id === criterionOf(place))
  if (criterion === undefined) return null
  return (
    <Link to="/$scheme/kriterium/$criterion" params={{ scheme: id, criterion: criterion.id }} search={search}>
      {shell.criterion(criterion.number, criterion.shortName[view.language])}
    </Link>
  )
}
