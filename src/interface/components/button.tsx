import type { ButtonHTMLAttributes } from "react"

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: "primary" | "secondary"
}

export function Button({ kind = "secondary", className = "", ...rest }: ButtonProps) {
  return <button type="button" className={`button button-${kind} ${className}`} {...rest} />
}

/** An action that reads as a link. */
export function TextButton({ className = "", ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={`text-button ${className}`} {...rest} />
}
