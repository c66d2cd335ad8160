const longestSide = 2048
const quality = 0.85
const smallEnoughBytes = 300_000

const fits = (bitmap: ImageBitmap, file: Blob): boolean =>
  file.type === 'image/jpeg' &&
  file.size <= smallEnoughBytes &&
  Math.max(bitmap.width, bitmap.height) <= longestSide

async function drawSmaller(bitmap: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}

/** Makes a photo small enough for a slow network; throws when the file is not a picture the browser can open. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    return fits(bitmap, file) ? file : await drawSmaller(bitmap)
  } finally {
    bitmap.close()
  }
}
