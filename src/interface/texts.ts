import { useEffect, useMemo } from "react"
import { type Formats, formatsOf } from "../text/format"
import { type Text, texts } from "../text/texts"
import { useView } from "./view"

/** Every word of the interface in the language of the view. */
export function useText(): Text {
  return texts[useView().language]
}

export function useFormats(): Formats {
  const { language } = useView()
  return useMemo(() => formatsOf(language), [language])
}

/** Tell the browser, and a screen reader, which language the page is in. */
export function useDocumentLanguage(): void {
  const { language } = useView()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
}
