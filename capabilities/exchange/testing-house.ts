import { anOrganisation, organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { aParticipant, type Participant, participantViews } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { rosterViews } from '#capabilities/rosters/testing.ts'
import { volunteerViews } from '#capabilities/volunteers/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { exchangeContract } from './contract.ts'
import { itemStream } from './events.ts'
import { exchangeFigures } from './figures.ts'
import { exchange } from './module.ts'
import { checkIn } from './operations/check-in.ts'
import { claimItem } from './operations/claim-item.ts'
import { hashOf } from './operations/item-command.ts'
import { moderateItem } from './operations/moderate-item.ts'
import { postItem } from './operations/post-item.ts'

/** A house with needs and offers: a community with its secretary, and a firm with its staff. */
export type ExchangeHouse = {
  readonly house: TestHouse
  readonly offices: SmallOffices
  readonly secretary: Caller
  readonly firm: string
  readonly firmStaff: Caller
  readonly today: string
  readonly inDays: (days: number) => string
  readonly as: (caller: Caller, given?: Parameters<typeof runAs>[2]) => ReturnType<typeof runAs>
}

export async function exchangeHouse(): Promise<ExchangeHouse> {
  const { house, offices } = await organisationsHouse([
    ...participantViews,
    ...volunteerViews,
    ...rosterViews,
    ...exchange.views,
  ])
  const firm = await anOrganisation(house, { name: '海港置业有限公司', kind: 'enterprise' })
  const today = dayOf(house.now())
  return {
    house,
    offices,
    firm,
    today,
    inDays: (days) => addDays(today, days),
    as: (caller, given = {}) => runAs(house, caller, given),
    secretary: await staffAt(house, {
      role: 'secretary',
      placeId: smallWorld.community,
      organisationId: offices.committee,
    }),
    firmStaff: await staffAt(house, { role: 'departmentStaff', organisationId: firm }),
  }
}

export type Posted = { readonly itemId: string; readonly author: Caller }
type Wanted = Partial<InputOf<typeof exchangeContract.postItem>>

const aWish = {
  list: 'need',
  kind: 'wish',
  placeId: smallWorld.community,
  words: '想要一副老花镜',
  reach: '3 栋 502，晚上在家',
  times: [],
} as const

/** Something posted without a booklet: the receipt is the only key to it. */
export async function aPosted({ house, as }: ExchangeHouse, wanted: Wanted = {}): Promise<Posted> {
  const [itemId, receipt] = [house.newId(), newSecret(16)]
  await as(anyone)(postItem, { ...aWish, times: [], ...wanted, itemId, receipt })
  const actor = { kind: 'resident', stream: itemStream(itemId) } as const
  return { itemId, author: { actor, receiptHash: hashOf(receipt) } }
}

/** The same, looked at by the community and on the list for everybody. */
export async function anOpened(made: ExchangeHouse, wanted: Wanted = {}): Promise<Posted> {
  const posted = await aPosted(made, wanted)
  const text = wanted.words ?? aWish.words
  await made.as(made.secretary)(moderateItem, { itemId: posted.itemId, verdict: 'open', text })
  return posted
}

/** A member who has checked in at home and named a unit. */
export async function aMember(
  made: ExchangeHouse,
  given: {
    readonly unitId?: string
    readonly times?: ('weekdays' | 'evenings' | 'weekend')[]
    readonly about?: Parameters<typeof aParticipant>[1]
  } = {},
): Promise<Participant> {
  const member = await aParticipant(made.house, { name: '老周', kind: 'member', ...given.about })
  const unitId = given.unitId ?? made.firm
  await made.as(member.caller)(checkIn, { unitId, times: given.times ?? ['weekend'] })
  return member
}

/** Takes an item on, and returns the claim. */
export async function takesOn({ house, as }: ExchangeHouse, caller: Caller, itemId: string): Promise<string> {
  const claimId = house.newId()
  await as(caller)(claimItem, { itemId, claimId, note: '' })
  return claimId
}

/** What the figures say at a place or an organisation, folded up to now. */
export async function figuresAt(
  { house }: ExchangeHouse,
  node: string,
  asked: { readonly tree?: 'place' | 'organisation'; readonly slice?: string } = {},
): Promise<Readonly<Record<string, number | null>>> {
  const { pool, trees, now } = house
  await foldFigures({ pool, trees, figures: exchangeFigures })
  const { tree = 'place', slice } = asked
  const to = addDays(dayOf(now()), 60)
  const question = {
    figures: exchangeFigures,
    tree,
    node,
    from: '2024-01-01',
    to,
    today: to,
    as: 'house',
  } as const
  const { values } = await writeTransaction(pool, (tx) =>
    readFigures(tx, { ...question, ...(slice !== undefined && { slice }) }),
  )
  return Object.fromEntries(values.map(({ figureId, value }) => [figureId.replace('exchange.', ''), value]))
}
