import { command } from '#platform/operations/command.ts'
import { itemAccess, seesItem } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type ItemEvent, itemStream } from '../events.ts'
import { addPhotos } from '../rules/picturing.ts'
import { replayExchange } from '../rules/replay.ts'
import { existing, standingOf } from './item-command.ts'
import { assertPhotos, sealPhotos } from './photo-step.ts'

export const addItemPhotos = command(exchangeContract.addItemPhotos, {
  stream: ({ itemId }) => itemStream(itemId),
  prepare: sealPhotos,
  replay: replayExchange,
  subject: ({ state }) => state,
  access: itemAccess.addItemPhotos,
  see: seesItem,
  decide: ({ input, state, facts }): ItemEvent[] => {
    assertPhotos(input.photos, facts)
    return addPhotos(existing(state), facts.photos)
  },
  secrets: ({ rows }) => rows,
  reply: standingOf,
})
