import { type ReactNode, useEffect, useId, useRef } from "react"
import { createPortal } from "react-dom"
import { useText } from "../texts"
import { TextButton } from "./button"

interface DrawerProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal panel at the right edge. The native dialog keeps the focus inside, closes on Esc and gives the focus back. */
export function Drawer({ title, open, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { shell } = useText()
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  // Outside the page, since the link that opens it may stand in a paragraph.
  return createPortal(
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
    >
      {open && (
        <div className="drawer-panel">
          <div className="drawer-head">
            <h2 id={id} className="section-heading">
              {title}
            </h2>
            <TextButton
              onClick={() => {
                dialog.current?.close()
              }}
            >
              {shell.close}
            </TextButton>
          </div>
          {children}
        </div>
      )}
    </dialog>,
    document.body,
  )
}
