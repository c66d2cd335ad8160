import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '#platform/ledger/entry.ts'
import type { ActivityEvent } from '../events.ts'
import type { Plan } from '../shapes.ts'
import { change, plan as begin } from './planning.ts'
import { type Activity, replayActivity } from './replay.ts'
import { signUp, withdraw } from './signing-up.ts'

const now = '2026-06-01T00:00:00.000Z'
const plan: Plan = {
  title: '义诊',
  spot: '广场',
  startsAt: '2026-06-03T01:00:00.000Z',
  endsAt: '2026-06-03T03:00:00.000Z',
  capacity: 3,
  groups: ['residents'],
  about: '',
  kind: 'health',
  placeId: 'p',
  hostId: 'o',
  stationId: null,
}

const entryOf = (event: ActivityEvent, at: number): Entry<ActivityEvent> => ({
  seq: String(at),
  stream: 'activity:x',
  version: at,
  at: now,
  occurredOn: '2026-06-01',
  actor: 'anonymous',
  actingAs: null,
  key: null,
  place: null,
  organisation: null,
  ...event,
  subject: event.subject ?? null,
})

const after = (events: readonly ActivityEvent[]): Activity => {
  const activity = replayActivity(events.map(entryOf))
  if (activity === null) throw new Error('it was planned')
  return activity
}

const wish = (signUpId: string) => ({
  signUpId,
  group: 'residents' as const,
  mayWait: true,
  holderHash: `phone-${signUpId}`,
  participantId: null,
  receiptHash: signUpId,
  name: null,
})

type Step = { readonly kind: 'come' | 'leave' | 'widen'; readonly who: number }

const step = fc.record<Step>({
  kind: fc.constantFrom('come', 'come', 'leave', 'widen'),
  who: fc.nat({ max: 30 }),
})

function take(events: ActivityEvent[], { kind, who }: Step): void {
  const activity = after(events)
  const own = activity.signUps[who % Math.max(1, activity.signUps.length)]
  if (kind === 'come') events.push(...signUp(activity, wish(`g${events.length}`), now))
  else if (kind === 'widen')
    events.push(...change(activity, { ...activity.plan, capacity: activity.plan.capacity + 1 }, now))
  else if (own && own.status !== 'withdrawn') events.push(...withdraw(activity, own.signUpId, now))
}

test('whatever people do: never more than places, nobody waits for what is free, and the line keeps its order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const events: ActivityEvent[] = [...begin(null, plan, { roomHash: '', classId: null, now })]
      for (const one of steps) {
        take(events, one)
        const { signUps, plan: current } = after(events)
        const signed = signUps.filter(({ status }) => status === 'signed')
        const waiting = signUps.filter(({ status }) => status === 'waiting')
        expect(signed.length).toBeLessThanOrEqual(current.capacity)
        if (waiting.length > 0) expect(signed.length).toBe(current.capacity)
        const firstWaiting = signUps.findIndex(({ status }) => status === 'waiting')
        if (firstWaiting >= 0)
          expect(signUps.slice(firstWaiting).every(({ status }) => status !== 'signed')).toBe(true)
      }
    }),
  )
})
