/** Words for parts of an address that people write or leave out: 3栋201, 3号楼201室, 3-201. */
const parts = /号楼|单元|[栋幢座楼层门室房号户#.,，、/—–_-]/g

const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}

/** A number in Chinese characters up to 99 (十二, 二十), or its digits one by one (二〇一). */
function inDigits(run: string): string {
  const [tens, ones, ...more] = run.split('十')
  if (ones === undefined || more.length > 0) return [...run].map((each) => digits[each] ?? '').join('')
  return String((tens === '' ? 1 : (digits[tens ?? ''] ?? 0)) * 10 + (ones === '' ? 0 : (digits[ones] ?? 0)))
}

/**
 * One door, however it was written: numbers without leading zeros, letters, and other words, in order. Empty if nothing
 * says which door it is.
 */
export function doorOf(building: string, room: string): string {
  const plain = `${building} ${room}`
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[零〇一二两三四五六七八九十]+/g, inDigits)
    .replace(parts, ' ')
  const found = plain.match(/\d+|[A-Z]+|[^\dA-Z\s]+/g) ?? []
  return found.map((part) => part.replace(/^0+(?=\d)/, '')).join('-')
}
