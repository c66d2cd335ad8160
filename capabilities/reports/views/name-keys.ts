import { labelKey } from '../rules/label-text.ts'

const endings = [
  /(社区)?居民委员会$|社区居委会$|居委会$/,
  /村民委员会$|村委会$/,
  /(街道)?办事处$/,
  /人民政府$/,
  /(第.{1,3})?网格$/,
]
const kinds = /(社区|街道|镇|乡|村|区|县|市)$/

/** The ways in which a form may write a name: whole, without 居民委员会 and the like, with and without its kind. */
export function nameKeys(id: string, name: string): string[] {
  const whole = labelKey(name)
  const short = endings.reduce((text, ending) => text.replace(ending, ''), whole)
  const isCommittee = /社区(居民委员会|居委会)?$|居民委员会$/.test(whole)
  const isVillage = /村(民委员会|委会)?$/.test(whole)
  const bare = short.replace(kinds, '')
  const forms = [whole, short, bare]
  if (isCommittee) forms.push(`${bare}社区`, `${bare}社区居委会`, `${bare}居委会`)
  if (isVillage) forms.push(`${bare}村`, `${bare}村委会`)
  return [...new Set([id, ...forms.filter((form) => [...form].length > 1)])]
}
