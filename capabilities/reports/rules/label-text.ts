/** What stands in brackets behind a label and says in what its numbers are counted. */
const units =
  /[（(【[](?:单位[:：])?(%|％|万元|元|件|起|个|人|人次|户|次|名|处|家|小时|分钟|天|工作日|亩|万人|万件)[）)】\]]/

const numbering = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．](?!\d)|其中[:：]|[#*★▲])/

/** A label as forms are compared by: one width, small letters, without spaces, numbering, units and closing marks. */
export function labelKey(label: string): string {
  const plain = label.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  return plain
    .replace(numbering, '')
    .replace(units, '')
    .replace(/[:;,.。、*]+$/, '')
}

/** The unit a label names in brackets; null without one. */
export const unitOf = (label: string): string | null =>
  units.exec(label.replace(/\s+/g, ''))?.[1]?.replace('％', '%') ?? null

/** How alike two labels are by their pairs of characters, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))
}

/** Labels that say nothing of what is asked for: the head of a column of values. */
const neutral =
  /^(数量|数值|数据|数|内容|填报内容|填报数|情况|填报|本次填报|项目|指标|指标名称|名目|类别|事项)$/
export const isNeutral = (key: string): boolean => neutral.test(key)

export const isTotal = (key: string): boolean => /^(合计|总计|共计|小计|全部|汇总|总数)$/.test(key)
export const isSerial = (key: string): boolean => /^(序号|编号|no|行号|次序)$/.test(key)
/** Heads of columns that name the rows. */
export const isNameHead = (key: string): boolean =>
  /^(单位|单位名称|地区|区域|名称|(街道|乡镇|镇街|社区|村|村社区|村居|县区|区县|网格|组织|党组织|部门)(\(.*\))?(名称)?|所属.{1,6})$/.test(
    key,
  )
/** Places for remarks and signatures, which people fill by hand. */
export const isByHand = (key: string): boolean =>
  /^(备注|说明|备注说明|签字|签名|签章|盖章|审核意见|意见)$/.test(key)

/** The labels over a cell as one key, when they are told in one line. */
export const pathKey = (name: string): string =>
  name
    .split(/\s*[/·]\s*/)
    .map(labelKey)
    .join('/')
