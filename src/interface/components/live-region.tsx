/** Says its text to screen readers when it changes, without moving the focus. */
export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div className="sr-only" role="status" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  )
}
