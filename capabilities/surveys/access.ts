import {
  type AccessRule,
  actsThere,
  allOf,
  anyOf,
  holds,
  type Located,
  house,
  everyone,
  anyStaff,
} from '#platform/access/rule.ts'
import { slipOfStream } from './events.ts'

/** Those who ask households for their place: the community's secretary and who stands above. */
const author: AccessRule<Located> = allOf(
  holds('secretary', 'streetStaff', 'streetLeader', 'districtOrganiser'),
  actsThere,
)

/** Those who knock: grid workers too. */
const asker: AccessRule<Located> = allOf(
  holds('gridWorker', 'gridLead', 'secretary', 'streetStaff', 'streetLeader', 'districtOrganiser'),
  actsThere,
)

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
