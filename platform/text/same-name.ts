import { personSearchKeys } from './search-keys.ts'

const titles = /(先生|女士|同志|老师)$/u

/** What two spellings of one name have in common: spaces, dots, old characters and pinyin make no difference. */
const spokenKey = (name: string): string => {
  const { pinyin } = personSearchKeys(name.trim().replace(titles, ''))
  return pinyin
}

/** Where in a list the first two stand that may be one person under two spellings; a person then says whether they are. */
export function findSameName(names: readonly string[]): readonly [number, number] | undefined {
  const met = new Map<string, number>()
  for (const [at, name] of names.entries()) {
    const key = spokenKey(name)
    const before = met.get(key)
    if (before !== undefined && key !== '') return [before, at]
    met.set(key, at)
  }
  return undefined
}
