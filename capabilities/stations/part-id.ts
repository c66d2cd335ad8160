import { createHash } from 'node:crypto'

/** HSDS wants a UUID for each part; the same part keeps the same one from export to export. */
export function partId(...names: readonly string[]): string {
  const hex = createHash('sha256').update(names.join('|')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
