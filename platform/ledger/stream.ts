import type { Day } from '../time/instant.ts'

const uuidSevenAtEnd = /([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The month a stream was born in, by the same rule as `ledger.born_of`: it picks the partition. */
export function bornOf(stream: string): Day {
  const found = uuidSevenAtEnd.exec(stream)
  if (!found) return '1970-01-01'
  const epochMs = Number.parseInt(`${found[1]}${found[2]}`, 16)
  return `${new Date(epochMs).toISOString().slice(0, 7)}-01`
}
