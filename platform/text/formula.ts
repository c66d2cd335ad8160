/** Text a spreadsheet would run: a formula mark first, or behind spaces, quotes, a byte-order mark or apostrophes. */
const formula = /^'*(?:[\s\ufeff"\p{Cc}]*[=+\-@＝＋－＠]|\p{Cc})/u

/** Makes a cell inert in Excel and WPS by an apostrophe in front, which `unescapeFormula` takes away again. */
export const escapeFormula = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

/** Undoes `escapeFormula`; any other text stays as it is. */
export const unescapeFormula = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
