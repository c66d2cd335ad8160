import { randomUUID } from 'node:crypto'
import { findSession } from '#platform/access/sessions.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readStreams } from '#platform/ledger/read.ts'
import type { Browser, Call } from '#platform/operations/house.ts'
import type { View } from '#platform/operations/view.ts'
import { consoleActor, openTestHouse, type TestHouse } from '#platform/testing/test-house.ts'
import { addMinutes, dayOf } from '#platform/time/instant.ts'
import { treesOf } from '#platform/trees/live-trees.ts'
import { treeOperations } from '#platform/trees/tree-operations.ts'
import type { PostFacts } from './events.ts'
import { peopleModule } from './module.ts'
import type { RoleName } from './shapes.ts'

export const people = peopleModule(undefined)
export const operations = people.operations

export const goodPassword = '窗外的桂花今年已经开了两次'

/** A browser that keeps its cookie, on a page of this origin. */
export function aBrowser(origin = 'https://groundwork.test') {
  const kept: { token: string | undefined } = { token: undefined }
  const browser: Browser = {
    origin,
    device: 'Chrome · Linux',
    giveSession: (token) => {
      kept.token = token ?? undefined
    },
  }
  return { kept, browser }
}

export type TestBrowser = ReturnType<typeof aBrowser>

export type PeopleHouse = Awaited<ReturnType<typeof openPeopleHouse>>

type Nodes = readonly (readonly [id: string, parent: string | null])[]

/** A street with a community and its grid, and a place elsewhere. */
export const streetAndElsewhere: Nodes = [
  ['street', null],
  ['community', 'street'],
  ['grid', 'community'],
  ['elsewhere', null],
]

/** What a refusal of this capability looks like, by the name of its rule. */
export const refusalOf = (rule: string) => ({ text: { rule: `people.${rule}` } })

/** A test house with people and with these places and organisations of the same names; further views come last. */
export async function openPeopleHouse(nodes: Nodes = [], views: readonly View[] = []) {
  const house = await openTestHouse({ views: [...people.views, ...views] })
  const trees = treeOperations([])
  for (const tree of ['place', 'organisation'] as const) {
    await writeTransaction(house.pool, (tx) =>
      trees.addNodes(tx, { tree, nodes: nodes.map(([id, parent]) => ({ id, parent })), on: '2025-01-01' }),
    )
  }
  const live = await treesOf(house.pool)
  const seeing = { ...house, trees: live }
  return { ...seeing, ...callsOf(seeing), closeAll: () => live.close().then(() => house.close()) }
}

function callsOf(house: TestHouse) {
  const at = (call: Partial<Call>): Call => ({
    house,
    now: house.now(),
    key: randomUUID(),
    actor: consoleActor,
    ...call,
  })
  /** A call from a browser, as whoever its cookie says. */
  const from = async ({ kept, browser }: TestBrowser, minutes = 0): Promise<Call> => {
    const { token } = kept
    const actor =
      token === undefined ? undefined : await writeTransaction(house.pool, (tx) => findSession(tx, token))
    const known =
      actor && token !== undefined
        ? { actor, sessionToken: token }
        : { actor: { kind: 'anonymous' } as const }
    return at({ ...known, browser, now: addMinutes(house.now(), minutes) })
  }
  /** Projects every entry of the ledger once more, as a rebuild does. */
  const rebuild = (view: View | undefined) =>
    writeTransaction(house.pool, async (tx) => {
      const { rows } = await tx.query<{ stream: string }>('select distinct stream from ledger.entry')
      const histories = await readStreams(
        tx,
        rows.map(({ stream }) => stream),
      )
      const followed = [...histories.values()].flat().filter(({ type }) => view?.of.includes(type))
      await view?.project(tx, followed, { vault: house.vault })
    })
  return { at, from, rebuild }
}

/** A post at a place and the organisation of the same name, from today on. */
export const aPost = (
  house: TestHouse,
  role: RoleName,
  node: string | null,
): PostFacts & { role: RoleName } => ({
  postId: house.newId(),
  role,
  organisationId: node,
  placeId: node,
  from: dayOf(house.now()),
  to: null,
})

/** Opens an account at the console and takes its holder through the link; returns the holder's browser. */
export async function aPerson(house: PeopleHouse, role: RoleName, node: string | null) {
  const personId = house.newId()
  const userName = `user-${personId.slice(-12)}`
  const { link } = await operations.registerPerson.run(
    { personId, name: '梁小禾', userName, phone: '13800001234', post: aPost(house, role, node) },
    house.at({}),
  )
  const browser = aBrowser()
  await operations.enrol.run({ link, password: goodPassword }, await house.from(browser))
  return { personId, userName, browser }
}

/** Signs in with a user name and a password; the good one unless told. */
export const signInAs = async (
  house: PeopleHouse,
  browser: TestBrowser,
  { userName, password = goodPassword }: { userName: string; password?: string },
) => operations.signIn.run({ userName, password }, await house.from(browser))
