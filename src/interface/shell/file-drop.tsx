import { useNavigate, useParams } from "@tanstack/react-router"
import { type DragEvent, type ReactNode, useRef, useState } from "react"
import { droppedFiles } from "../dropped-files"
import { useScheme } from "../schemes"
import { useSession } from "../session"
import { useView } from "../view"
import { formatView } from "../view-search"

/** The whole page takes dropped files; on a result page they open the data page, where their fate is seen. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const { addFiles } = useSession()
  const navigate = useNavigate()
  const view = useView()
  const scheme = useScheme()
  const onSchemePage = useParams({ strict: false }).scheme !== undefined
  const [over, setOver] = useState(false)
  // Entering a child leaves its parent: only the balance tells whether the pointer is still on the page.
  const depth = useRef(0)

  const withFiles = (event: DragEvent, then: () => void): void => {
    if (!event.dataTransfer.types.includes("Files")) return
    event.preventDefault()
    then()
  }
  const move = (event: DragEvent, step: 1 | -1): void => {
    withFiles(event, () => {
      depth.current += step
      setOver(depth.current > 0)
    })
  }
  return (
    <div
      className={over ? "file-drop file-drop-over" : "file-drop"}
      onDragEnter={(event) => {
        move(event, 1)
      }}
      onDragLeave={(event) => {
        move(event, -1)
      }}
      onDragOver={(event) => {
        withFiles(event, () => {
          event.dataTransfer.dropEffect = "copy"
        })
      }}
      onDrop={(event) => {
        withFiles(event, () => {
          depth.current = 0
          setOver(false)
          void droppedFiles(event.dataTransfer).then(({ files, notices }) => {
            addFiles(files, notices)
          })
          if (onSchemePage) void navigate({ to: "/data", search: { ...formatView(view), ordning: scheme.id } })
        })
      }}
    >
      {children}
    </div>
  )
}
