import { secretHash } from '#platform/access/secret.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { type CalendarLinked, calendarStream } from '../events.ts'

/** What is kept of the secret in a calendar’s address. */
export function linkHashOf(secret: string): string {
  const hash = secretHash(secret)
  if (hash === undefined) throw new Problem('invalid-input', houseProblems.invalidInput)
  return hash.toString('hex')
}

export const linkCalendar = command(rostersContract.linkCalendar, {
  stream: ({ memberId }) => calendarStream(memberId),
  prepare: nothing,
  replay: () => null,
  subject: ({ input }) => ({ memberId: input.memberId, placeId: null, organisationId: null }),
  access: rostersAccess.self,
  decide: ({ input: { memberId, secret } }): CalendarLinked[] => [
    { type: 'rosters.calendarLinked.v1', data: { memberId, linkHash: linkHashOf(secret) } },
  ],
  reply: ({ input }) => ({ memberId: input.memberId }),
})
