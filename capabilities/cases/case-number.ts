import { dayOf, instantOf } from '#platform/time/instant.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A short number to speak of a case: the day it was begun and six letters of its id, `260302-7K3QFM`. Not a key. */
export function caseNumber(caseId: string): string {
  const plain = caseId.replaceAll('-', '')
  const day = dayOf(instantOf(Number.parseInt(plain.slice(0, 12), 16)))
  const bits = Number.parseInt(plain.slice(-8), 16)
  const letters = [0, 5, 10, 15, 20, 25].map((shift) => alphabet[(bits >>> shift) & 31])
  return `${day.slice(2).replaceAll('-', '')}-${letters.reverse().join('')}`
}
