import { useLanguage } from './language.ts'

/** What stands between the things of a list inside a sentence: 、 in Chinese, a comma in English. */
export const useComma = (): string => (useLanguage() === 'zh' ? '、' : ', ')
