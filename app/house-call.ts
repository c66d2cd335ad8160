import { randomUUID } from 'node:crypto'
import type { Call, House } from '#platform/operations/house.ts'

/** A call from the console of the machine itself. */
export const houseCall = (house: House, name = 'console'): Call => ({
  house,
  actor: { kind: 'console', name },
  now: house.now(),
  key: randomUUID(),
})
