import { command } from '#platform/operations/command.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { type PartnerEvent, partnerStream, thanksSubject } from '../events.ts'
import { replayPartner, thank } from '../rules/partnership.ts'
import { assertImpersonal, toPartnerState } from './partner-steps.ts'

export const thankPartner = command(partnersContract.thankPartner, {
  stream: ({ partnerId }) => partnerStream(partnerId),
  prepare: async ({ words, thanksId }, { house }) => {
    assertImpersonal(words)
    const sealing = house.vault.sealFor(thanksSubject(thanksId))
    const sealed =
      words === ''
        ? null
        : sealing.seal({ id: house.newId(), field: 'partners.thanks', class: 'content', value: words })
    return { sealed, rows: sealing.rows }
  },
  replay: replayPartner,
  subject: () => null,
  access: partnersAccess.everyone,
  anywhere: 'Anybody may thank whoever did them good',
  decide: ({ input, state, facts }): PartnerEvent[] =>
    thank(state, { thanksId: input.thanksId, words: facts.sealed }),
  secrets: ({ rows }) => rows,
  reply: ({ input, state }) => toPartnerState(input.partnerId, state),
})
