import { useState } from "react"
import { TextButton } from "../../components/button"
import { Drawer } from "../../components/drawer"
import { useText } from "../../texts"

export function PrivacyLink() {
  const { dataPage } = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextButton
        onClick={() => {
          setOpen(true)
        }}
      >
        {dataPage.privacyLink}
      </TextButton>
      <Drawer
        title={dataPage.privacyTitle}
        open={open}
        onClose={() => {
          setOpen(false)
        }}
      >
        {dataPage.privacySteps.map(({ title, text }) => (
          <section key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </section>
        ))}
      </Drawer>
    </>
  )
}
