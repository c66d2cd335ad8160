/** A file as base64. */
export function fileAsBase64(file: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
  reader.onerror = () => reject(new Error('the file cannot be read'))
  reader.readAsDataURL(file)
  return promise
}
