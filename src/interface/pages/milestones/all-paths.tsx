import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { municipality, type MunicipalityCode } from "../../../domain/municipality"
import type { Scheme } from "../../../domain/scheme"
import { type DrawnPath, pathScale, type PathScale } from "../../../figures/path-scale"
import { roundSigned } from "../../../figures/scale"
import { pathSparkline } from "../../../figures/path-sparkline"
import { Drawn } from "../../results/drawn"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { ambitionMark } from "./reached"

interface AllPathsProps {
  readonly scheme: Scheme
  readonly drawn: readonly DrawnPath[]
  readonly chosen: MunicipalityCode | undefined
}

/** Every municipality's way as a small multiple on one scale; each is the way to its own page. */
export function AllPaths({ scheme, drawn, chosen }: AllPathsProps) {
  const { all } = useText().milestones
  const { formats } = useSpeech()
  const scale = useMemo(() => pathScale(drawn), [drawn])
  const ambitions = new Set(drawn.map(({ path }) => ambitionMark(path)?.wanted))
  const [shared] = ambitions
  return (
    <section className="section">
      <h2 className="section-heading">{all.heading(drawn.length)}</h2>
      <p className="subtitle">
        {ambitions.size === 1 && shared !== undefined
          ? all.subtitle(roundSigned(formats, shared, "shareDifference"))
          : all.subtitleOwn}
      </p>
      <ul className="paths">
        {drawn.map((one) => (
          <li key={one.path.municipality}>
            <Small scheme={scheme} drawn={one} scale={scale} isChosen={one.path.municipality === chosen} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SmallProps {
  readonly scheme: Scheme
  readonly drawn: DrawnPath
  readonly scale: PathScale
  readonly isChosen: boolean
}

function Small({ scheme, drawn, scale, isChosen }: SmallProps) {
  const { all } = useText().milestones
  const { words, formats } = useSpeech()
  const view = useView()
  const draw = useMemo(() => (document: Document) => pathSparkline(drawn, scale, document), [drawn, scale])
  const mark = ambitionMark(drawn.path)
  const { name } = municipality(drawn.path.municipality)
  const reached =
    mark === undefined
      ? all.unknown
      : mark.gain.kind === "value"
        ? all.gain(
            formats.signed(mark.gain.value, "shareDifference"),
            roundSigned(formats, mark.wanted, "shareDifference"),
          )
        : words.absence[mark.gain.reason]
  return (
    <Link
      to="/$scheme/milepaele/$code"
      params={{ scheme: scheme.id, code: String(drawn.path.municipality) }}
      search={formatView(view)}
      resetScroll
      className="path-link"
      aria-current={isChosen ? "true" : undefined}
    >
      <span className="path-name">{name}</span>
      <span className="path-gain">{reached}</span>
      <Drawn draw={draw} />
    </Link>
  )
}
