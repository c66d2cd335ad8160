import { useEffect, useState } from 'react'
import type { QrSquares } from './qr-squares.ts'

/** Draws on the device, because the link holds a secret that no server may see. */
export async function qrSquaresOf(text: string): Promise<QrSquares> {
  const { layOutSquares } = await import('./qr-squares.ts')
  return layOutSquares(text)
}

/** One SVG path for all dark squares; a run of them in a row is one rectangle. */
function pathOfSquares({ size, isDark }: QrSquares): string {
  const parts: string[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column
      while (column < size && isDark(row, column)) column += 1
      if (column > start) parts.push(`M${start} ${row}h${column - start}v1h-${column - start}z`)
    }
  }
  return parts.join('')
}

/** A QR code made on this phone, with the sentence that says where it leads. */
export function QrDrawing({ text, says }: { readonly text: string; readonly says: string }) {
  const [squares, setSquares] = useState<QrSquares | null>(null)
  useEffect(() => {
    const state = { isGone: false }
    qrSquaresOf(text).then(
      (made) => {
        if (!state.isGone) setSquares(made)
      },
      () => undefined,
    )
    return () => {
      state.isGone = true
    }
  }, [text])
  return (
    <svg
      className="qr-drawing"
      viewBox={`0 0 ${squares?.size ?? 33} ${squares?.size ?? 33}`}
      role="img"
      aria-label={says}
      shapeRendering="crispEdges"
    >
      {squares ? <path d={pathOfSquares(squares)} /> : null}
    </svg>
  )
}
