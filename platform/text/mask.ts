import { readPhoneNumber } from './phone-number.ts'

const doubleSurnames = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 淳于 达奚 褚师'.split(
    ' ',
  ),
)

/** The surname and a star: 王*, 欧阳*. A name that is not Chinese keeps its first character. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  if (characters.length === 0) return ''
  const double = characters.slice(0, 2).join('')
  return `${characters.length > 2 && doubleSurnames.has(double) ? double : characters[0]}*`
}

/** 138****1234; a landline keeps its area code and last two digits. Anything unreadable is hidden whole. */
export function maskPhone(phone: string): string {
  const reading = readPhoneNumber(phone)
  if (!('number' in reading)) return '****'
  const { kind, number } = reading
  if (kind === 'service') return number
  const digits = number.split('-')
  if (kind === 'landline') return `${digits[0]}-****${(digits[1] ?? '').slice(-2)}`
  const main = digits[0] ?? ''
  return `${main.slice(0, 3)}****${main.slice(-4)}`
}

/** The first and last four characters: 3301**********1234. */
export function maskIdNumber(number: string): string {
  const plain = number.replace(/\s/g, '')
  return plain.length === 18
    ? `${plain.slice(0, 4)}**********${plain.slice(14)}`
    : '*'.repeat(Math.min(plain.length, 18))
}
