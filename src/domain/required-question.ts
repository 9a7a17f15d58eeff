import type { CourseRules } from "./scheme"

type Required = CourseRules["requiredQuestions"][number]

/** Whether a file's question is taken for the required one: it holds one of its words, in any case. */
export function isRequired({ words }: Required, question: string): boolean {
  const text = question.toLocaleLowerCase("da")
  return words.some((word) => text.includes(word.toLocaleLowerCase("da")))
}
