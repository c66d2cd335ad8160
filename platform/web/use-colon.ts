import { useLanguage } from './language.ts'

/** What stands between a name and what is said of it, inside a sentence: ： in Chinese, a colon and a space in English. */
export const useColon = (): string => (useLanguage() === 'zh' ? '：' : ': ')
