import type { Scheme } from "../../../domain/scheme"

/** The scheme with one more element of its indsatsmodel, under an id that no other has. */
export function withElement(scheme: Scheme, name: string): Scheme {
  const taken = new Set(scheme.elements.map(({ id }) => id))
  let number = scheme.elements.length + 1
  while (taken.has(`element-${number}`)) number += 1
  return { ...scheme, elements: [...scheme.elements, { id: `element-${number}`, name: { da: name, en: name } }] }
}

export function withoutElement(scheme: Scheme, element: string): Scheme {
  return { ...scheme, elements: scheme.elements.filter(({ id }) => id !== element) }
}
