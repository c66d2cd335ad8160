import type { Call } from '#platform/operations/house.ts'
import { wordsSubject } from '../events.ts'
import type { Given } from '../shapes.ts'

/** What a household wrote lies in the vault; most write nothing. */
export function sealWords({ house }: Call, answerId: string, given: Given) {
  if (given === null || given.text === '') return { text: null, rows: [] }
  const sealing = house.vault.sealFor(wordsSubject(answerId))
  const said = { id: house.newId(), field: 'surveys.words', class: 'content', value: given.text } as const
  return { text: sealing.seal(said), rows: sealing.rows }
}
