import { type AccessRule, kinds } from '#platform/access/rule.ts'

/** Nobody chooses or reads for somebody else. */
const own: AccessRule<string> = (actor, personId) => actor.kind === 'staff' && actor.personId === personId

export const noticesAccess = { own, staff: kinds('staff'), compose: kinds('job') }
