import { bookletOf } from '#platform/access/booklet.ts'
import type { Actor } from '#platform/access/actor.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type ItemEvent, itemStream, type PostedBy, repairDayStream } from '../events.ts'
import { post } from '../rules/listing.ts'
import { dayOfTeam } from '../rules/repairing.ts'
import { replayExchange } from '../rules/replay.ts'
import { assertPublic } from '../rules/step.ts'
import { assertPhotos, sealPhotos } from './photo-step.ts'
import { hashOf, requirePlace, requireSealed, requireUnit, sealAll, standingOf } from './item-command.ts'

const isStaffish = ({ kind }: Actor): boolean => kind === 'staff' || kind === 'console'

const byOf = (actor: Actor, organisationId: string | undefined): PostedBy => {
  if (!isStaffish(actor)) return 'resident'
  return organisationId === undefined ? 'community' : 'unit'
}

export const postItem = command(exchangeContract.postItem, {
  stream: ({ itemId }) => itemStream(itemId),
  also: ({ repairDayId }) => (repairDayId === undefined ? [] : [repairDayStream(repairDayId)]),
  prepare: async ({ itemId, words, reach, photos = [] }, call) => {
    const stream = itemStream(itemId)
    const { sealed, rows } = sealAll(call, [
      { stream, field: 'exchange.words', text: words },
      { stream, field: 'exchange.reach', text: reach },
    ])
    const pictured = await sealPhotos({ itemId, photos }, call)
    return {
      words: requireSealed(sealed[0]),
      reach: sealed[1] ?? null,
      pictured,
      rows: [...rows, ...pictured.rows],
    }
  },
  replay: replayExchange,
  subject: ({ input, actor }) => ({
    placeId: input.placeId,
    organisationId: isStaffish(actor) ? (input.organisationId ?? null) : null,
  }),
  access: (actor, subject, trees) => {
    if (!isStaffish(actor)) return true
    const rule = subject.organisationId === null ? exchangeAccess.communityAt : exchangeAccess.forUnit
    return rule(actor, subject, trees)
  },
  see: exchangeAccess.everyone,
  decide: ({ input, state, others, facts, actor, now, trees }): ItemEvent[] => {
    const { list, kind, placeId: place, times, organisationId, repairDayId = null } = input
    const by = byOf(actor, organisationId)
    requirePlace(trees, place)
    assertPhotos(input.photos ?? [], facts.pictured)
    if (by === 'unit') requireUnit(trees, organisationId ?? '')
    if (by !== 'resident') assertPublic(input.words, 'words')
    if (repairDayId !== null) dayOfTeam(others(repairDayStream(repairDayId)).day, dayOf(now))
    const posting = {
      ...{ list, kind, place, times, by, repairDayId },
      skill: input.skill ?? null,
      until: input.until ?? null,
      posterId: bookletOf(actor),
      organisationId: by === 'unit' ? (organisationId ?? null) : null,
      receiptHash: input.receipt === undefined ? null : hashOf(input.receipt),
      ...{ words: facts.words, reach: facts.reach, photos: facts.pictured.photos },
    }
    return post(state.item, posting, dayOf(now))
  },
  secrets: ({ rows }) => rows,
  reply: ({ state, actor, trees }) => standingOf({ state, actor, trees }),
})
