import { command } from '#platform/operations/command.ts'
import { addMinutes, dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { counterStream, type PointsEvent, villageStream } from '../events.ts'
import { nameCounter as name } from '../rules/counter.ts'
import { replayPoints } from '../rules/replay.ts'
import { hashOf, minutesToOpen } from './counter-steps.ts'
import { placed } from './points-steps.ts'

export const nameCounter = command(pointsContract.nameCounter, {
  stream: ({ counterId }) => counterStream(counterId),
  prepare: async (input, { house }) => {
    const sealing = house.vault.sealFor(counterStream(input.counterId))
    const given = { id: house.newId(), field: 'points.counter', class: 'content', value: input.name } as const
    return { name: sealing.seal(given), rows: sealing.rows, ticketHash: hashOf(input.ticket) }
  },
  also: ({ placeId }) => [villageStream(placeId)],
  replay: replayPoints,
  subject: ({ input }) => placed(input.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ input: { placeId, kind, until }, state, others, facts, now }): PointsEvent[] => {
    const { name: sealed, ticketHash } = facts
    const ticketUntil = addMinutes(now, minutesToOpen)
    const hasShop = others(villageStream(placeId)).village.shop !== null
    const naming = { placeId, kind, name: sealed, until, ticketHash, ticketUntil }
    return name(state.counter, naming, { today: dayOf(now), hasShop })
  },
  secrets: ({ rows }) => rows,
  reply: ({ input: { counterId } }) => ({ counterId }),
})
