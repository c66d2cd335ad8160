import { readKept, writeKept } from './kept.ts'
import { createStore, useStore } from './store.ts'

/** The two languages of every screen; Chinese first. */
export type Language = 'zh' | 'en'

/** A sentence in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string }

const store = createStore<Language>(readKept('language') === 'en' ? 'en' : 'zh')

const mark = (language: Language) => {
  if (globalThis.document) document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
mark(store.get())

/** The language now, outside components. */
export const currentLanguage = (): Language => store.get()

/** Follows the language inside a component. */
export const useLanguage = (): Language => useStore(store)

/** Switches the language and keeps the choice on this device. */
export function switchLanguage(language: Language): void {
  writeKept('language', language)
  mark(language)
  store.set(language)
}

/** Reads a bilingual sentence in the language of the page. */
export function useSay(): (sentence: Bilingual) => string {
  const language = useLanguage()
  return (sentence) => sentence[language]
}
