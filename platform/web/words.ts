import { type Language, useLanguage } from './language.ts'

// biome-ignore lint/suspicious/noExplicitAny: the parameters of a word are inferred from the Chinese dictionary.
type Word = string | ((...values: any[]) => string)

type Shape<Zh> = { readonly [Name in keyof Zh]: Zh[Name] extends string ? string : Zh[Name] }

/** A dictionary: every word in Chinese and in English, of the same shape. */
export type Words<Zh> = Readonly<Record<Language, Shape<Zh>>>

/** Declares the words of a capability; English that lacks a word, or has one too many, does not compile. */
export const defineWords = <Zh extends Readonly<Record<string, Word>>>(words: {
  readonly zh: Zh
  readonly en: NoInfer<Shape<Zh>>
}): Words<Zh> => ({ zh: words.zh as Shape<Zh>, en: words.en })

/** The words in the language of the page. */
export const useWords = <Zh>(words: Words<Zh>): Shape<Zh> => words[useLanguage()]
