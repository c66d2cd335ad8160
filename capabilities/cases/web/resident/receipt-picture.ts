import { qrSquaresOf } from '#platform/web/parts/qr-drawing.tsx'

type Told = {
  readonly title: string
  readonly number: string
  readonly lines: readonly string[]
  readonly link: string
}

const width = 720
const height = 920
const codeSide = 420
const fonts = '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'

function write(
  context: CanvasRenderingContext2D,
  text: string,
  at: { y: number; size: number; ink: string },
) {
  context.font = `${at.size}px ${fonts}`
  context.fillStyle = at.ink
  context.textAlign = 'center'
  context.fillText(text, width / 2, at.y, width - 80)
}

async function drawCode(context: CanvasRenderingContext2D, link: string): Promise<void> {
  const { size, isDark } = await qrSquaresOf(link)
  const side = codeSide / size
  const left = (width - codeSide) / 2
  context.fillStyle = '#1f1b17'
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column))
        context.fillRect(left + column * side, 250 + row * side, side + 0.5, side + 0.5)
    }
  }
}

/** The receipt as a picture, drawn on this phone. */
export async function pictureOf({ title, number, lines, link }: Told): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#b4232a'
  context.fillRect(0, 0, width, 12)
  write(context, title, { y: 96, size: 34, ink: '#575047' })
  write(context, number, { y: 170, size: 52, ink: '#1f1b17' })
  await drawCode(context, link)
  lines.forEach((line, index) => {
    write(context, line, { y: 740 + index * 52, size: 28, ink: '#1f1b17' })
  })
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
  })
}
