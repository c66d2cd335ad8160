import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { type Caller, runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { bookletStream } from './events.ts'
import { participants } from './module.ts'
import { closeMyBooklet } from './operations/close-my-booklet.ts'
import { openBooklet } from './operations/open-booklet.ts'
import type { ParticipantKind, Skill } from './shapes.ts'

type Given = {
  readonly name?: string
  readonly placeId?: string
  readonly phone?: string | null
  readonly skills?: Skill[]
  readonly kind?: ParticipantKind
}

export type Participant = {
  readonly participantId: string
  readonly receipt: string
  readonly caller: Caller
}

/** What a house needs to know of booklets. */
export const participantViews = participants.views

/** Somebody with an open booklet, at home in the small world's community unless told otherwise; the house needs `participantViews`. */
export async function aParticipant(house: TestHouse, given: Given = {}): Promise<Participant> {
  const [participantId, receipt] = [house.newId(), newSecret(16)]
  await runIn(house, { kind: 'anonymous' })(openBooklet, {
    participantId,
    receipt,
    name: '阿婆',
    placeId: smallWorld.community,
    phone: null,
    skills: [],
    kind: 'resident',
    ...given,
  })
  return { participantId, receipt, caller: bookletCaller(participantId, receipt) }
}

/** Whoever shows the receipt of a booklet. */
const bookletCaller = (participantId: string, receipt: string): Caller => ({
  actor: { kind: 'resident', stream: bookletStream(participantId) },
  receiptHash: secretHash(receipt)?.toString('hex') ?? '',
})

/** Closes the booklet, as its owner does. */
export const closesBooklet = (house: TestHouse, { participantId, caller }: Participant) =>
  runAs(house, caller)(closeMyBooklet, { participantId })
