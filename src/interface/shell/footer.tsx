import { useText } from "../texts"

export function Footer() {
  const { shell } = useText()
  return (
    <footer className="footer">
      <div className="container footer-bar">
        <span>{shell.footer}</span>
        <span>{shell.footerPrivacy}</span>
      </div>
    </footer>
  )
}
