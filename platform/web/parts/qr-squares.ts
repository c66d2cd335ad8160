import { create } from 'qrcode'

/** The dark squares of a QR code, row by row. */
export type QrSquares = { readonly size: number; readonly isDark: (row: number, column: number) => boolean }

/** Lays out a QR code; a file of its own, stored on the phone, so that a receipt has its code without network. */
export function layOutSquares(text: string): QrSquares {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 }
}
