import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  anyOf,
  type Located,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'
import { slipOfStream } from './events.ts'

/** Those who ask households for their place: the community's secretary and who stands above. */
const author: AccessRule<Located> = actsThereAs(...upFrom('secretary'))

/** Those who knock: grid workers too. */
const asker: AccessRule<Located> = actsThereAs(...upFrom('gridWorker'))

/** Whoever holds a slip. */
const slipHolder: AccessRule<unknown> = (actor) =>
  actor.kind === 'resident' && slipOfStream(actor.stream) !== null

export const surveysAccess = {
  everyone,
  staff: anyStaff,
  house,
  write: anyOf(house, author),
  ask: anyOf(house, asker),
  slipHolder,
}
