const yuanFormat = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 0, maximumFractionDigits: 2 })

/** Whole fen as yuan, grouped by thousands. */
export const sayYuan = (fen: number): string => yuanFormat.format(fen / 100)

/** What was typed as yuan, in whole fen; `null` when it is no amount. */
export function fenOf(yuan: string): number | null {
  const plain = yuan.replaceAll(',', '').trim()
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(plain)) return null
  return Math.round(Number(plain) * 100)
}
