import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '#platform/ledger/entry.ts'
import type { SessionEvent } from '../events.ts'
import { Problem } from '#platform/errors.ts'
import { applyToSession, confirmHours, objectToHours, type SessionState, settleHours } from './session.ts'

const columns = {
  ...{ seq: '1', stream: 'volunteer-session:s', version: 1, at: '2026-06-01T01:00:00.000Z' },
  ...{ occurredOn: '2026-06-01', place: 'here', organisation: 'us', actor: 'job:test' },
  ...{ actingAs: null, subject: null, key: null },
} as const

// Guarantee: these are the columns the replay of a session reads.
const entryOf = (event: SessionEvent) => ({ ...columns, ...event }) as Entry<SessionEvent>

const published: SessionEvent = {
  type: 'volunteers.hoursPublished.v1',
  data: {
    ...{ sessionId: 's', projectId: 'p', kind: 'care', title: '陪老人', on: '2026-06-01' },
    ...{ from: 540, to: 660, until: '2026-06-04', people: [{ participantId: 'one', minutes: 120 }] },
  },
}

type Step =
  | { readonly how: 'object' }
  | { readonly how: 'confirm'; readonly day: number }
  | { readonly how: 'settle'; readonly minutes: number; readonly day: number }

const dayAt = (day: number) => `2026-06-${String(day).padStart(2, '0')}`

function eventsOf(session: SessionState, step: Step): SessionEvent[] {
  const content = { secretId: 'x', commitment: 'y' }
  if (step.how === 'object') return objectToHours(session, { participantId: 'one', content })
  if (step.how === 'confirm') return confirmHours(session, dayAt(step.day))
  return settleHours(session, { participantId: 'one', minutes: step.minutes, until: dayAt(step.day + 3) })
}

const day = fc.integer({ min: 1, max: 25 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ how: fc.constant('object' as const) }),
  fc.record({ how: fc.constant('confirm' as const), day }),
  fc.record({ how: fc.constant('settle' as const), minutes: fc.integer({ min: 0, max: 130 }), day }),
)

const stateOf = (log: readonly SessionEvent[]): SessionState => {
  const session = log.map(entryOf).reduce<SessionState | null>(applyToSession, null)
  if (session === null) throw new Error('it was published')
  return session
}

/** What a step adds to the log; a refused one adds nothing. */
function tried(log: readonly SessionEvent[], step: Step): readonly SessionEvent[] {
  try {
    return [...log, ...eventsOf(stateOf(log), step)]
  } catch (refused) {
    if (refused instanceof Problem) return log
    throw refused
  }
}

const enteredIn = ({ type, data }: SessionEvent): number => {
  if (type === 'volunteers.hoursConfirmed.v1') return data.minutes
  return type === 'volunteers.hoursReversed.v1' ? -data.minutes : 0
}

test('whatever happens in whatever order, what was entered less what was taken back is what stands', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      const log = steps.reduce<readonly SessionEvent[]>(tried, [published])
      const entered = log.reduce((sum, event) => sum + enteredIn(event), 0)
      const stands = stateOf(log).people.get('one')
      expect(entered).toBe(stands?.status === 'confirmed' ? stands.minutes : 0)
      expect(entered).toBeLessThanOrEqual(120)
    }),
  )
})
