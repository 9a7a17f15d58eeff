import { municipality } from "../../domain/municipality"
import type { Scheme } from "../../domain/scheme"
import { TextButton } from "../components/button"
import { useSetView, useView } from "../view"
import { MunicipalityMenu } from "./municipality-menu"
import { useSpeech } from "./use-speech"

/** Which participating municipalities are pooled: all, or those ticked. */
export function MunicipalityFilter({ scheme }: { readonly scheme: Scheme }) {
  const { words } = useSpeech()
  const texts = words.filters
  const { project } = useView()
  const setView = useSetView()
  const chosen = new Set(project ?? scheme.municipalities)
  const [only] = chosen
  const all = texts.allMunicipalities(scheme.municipalities.length)
  const some =
    chosen.size === 1 && only !== undefined
      ? municipality(only).name
      : texts.someMunicipalities(chosen.size, scheme.municipalities.length)
  return (
    <MunicipalityMenu
      label={texts.municipalities}
      summary={project === null ? all : some}
      changed={project !== null}
      options={scheme.municipalities}
      chosen={chosen}
      onChoose={(codes) => {
        const everyone = codes.length === 0 || codes.length === scheme.municipalities.length
        setView({ project: everyone ? null : codes })
      }}
    >
      <TextButton
        disabled={project === null}
        onClick={() => {
          setView({ project: null })
        }}
      >
        {all}
      </TextButton>
    </MunicipalityMenu>
  )
}
