import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import {
  checkInStream,
  type ExchangeEvent,
  itemStream,
  repairDayStream,
  technicianStream,
} from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import { letGo } from '../rules/letting-go.ts'
import { replayExchange } from '../rules/replay.ts'
import { heldBy } from '../views/read-closed.ts'

type Held = Awaited<ReturnType<typeof heldBy>>
const itemsOf = ({ itemIds }: Held) => itemIds.map(itemStream)
const daysOf = ({ repairDayIds }: Held) => repairDayIds.map(repairDayStream)

export const letParticipantGo = command(exchangeContract.letParticipantGo, {
  stream: ({ participantId }) => checkInStream(participantId),
  prepare: ({ participantId }, { house, now }) =>
    houseReadTransaction(house.pool, (tx) => heldBy(tx, participantId, dayOf(now))),
  also: ({ participantId }, held) => [technicianStream(participantId), ...itemsOf(held), ...daysOf(held)],
  replay: replayExchange,
  subject: () => null,
  access: exchangeAccess.job,
  decide: ({
    input: { participantId },
    state,
    facts,
    others,
    now,
  }): (ExchangeEvent & { stream: string })[] => {
    if (facts.isOpen) throw new Problem('conflict', exchangeProblems.bookletOpen)
    const streams = { checkIn: checkInStream(participantId), technician: technicianStream(participantId) }
    const left = {
      checkIn: state.checkIn,
      technician: others(streams.technician).technician,
      days: daysOf(facts).map((stream) => [stream, others(stream).day] as const),
      items: itemsOf(facts).map((stream) => [stream, others(stream).item] as const),
    }
    return letGo(left, { participantId, today: dayOf(now) }, streams)
  },
  reply: ({ input: { participantId }, facts }) => ({
    participantId,
    steps: facts.itemIds.length + facts.repairDayIds.length,
  }),
})
