import type { example as danish } from "../da/example"

export const example: typeof danish = {
  link: "See the example",
  headline: "The example, step by step",
  lead: "The example data are synthetic: no row describes a citizen. They are made with known answers, so you can see whether Fremdrift finds them.",
  none: "This scheme has no example.",
  load: "Try with example data",
  ownData:
    "Your own files are loaded, so the answers of the example data are not shown here. Remove the files under Data to try the example.",
  useMunicipalities: (count) => `Use the example's ${count} municipalities`,
  see: "See the page",
  truth: "The true answer",
  found: "Fremdrift finds",
  computing: "Computing …",
  within: (inside) =>
    inside
      ? "The true answer lies within the interval."
      : "The true answer lies outside the interval, as it does 1 time in 20.",
}
