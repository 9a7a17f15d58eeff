import { describe, expect, it } from "vitest"
import { documents, documentTopics, documentWords } from "../../src/domain/document-words"
import { shippedSchemes } from "../../src/interface/schemes"
import { criterionOf, isPlace } from "../../src/interface/pages/documents/places"

const schemes = shippedSchemes()
const words = schemes.flatMap((scheme) => documentWords(scheme.id).map((word) => ({ scheme, word })))

describe("the documents' words", () => {
  it("says something of every shipped scheme, of every document and about every topic", () => {
    expect(schemes.filter(({ id }) => documentWords(id).length === 0)).toEqual([])
    expect(documents.filter((name) => !words.some(({ word }) => word.document === name))).toEqual([])
    expect(documentTopics.filter((topic) => !words.some(({ word }) => word.topic === topic))).toEqual([])
  })

  it("sends each sentence to a page that the scheme has", () => {
    const lost = words.filter(({ scheme, word: { place } }) => {
      if (place === null || isPlace(place)) return false
      return !scheme.criteria.some(({ id }) => id === criterionOf(place))
    })
    expect(lost.map(({ scheme, word }) => `${scheme.id}: ${word.place ?? ""}`)).toEqual([])
  })

  it("gives every sentence an answer in both languages, once a scheme", () => {
    for (const { word } of words) {
      expect(word.quote.trim()).not.toBe("")
      expect(word.answer.da.trim()).toMatch(/\.$/)
      expect(word.answer.en.trim()).toMatch(/\.$/)
    }
    for (const { id } of schemes) {
      const quotes = documentWords(id).map(({ quote }) => quote)
      expect(new Set(quotes).size).toBe(quotes.length)
    }
  })
})
