import { endSessionsBefore } from '#platform/access/sessions.ts'
import { failureCode } from '#platform/database/database-failure.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import {
  type PersonEvent,
  type PostFacts,
  personStream,
  type SealedPerson,
  sessionEndings,
} from '../events.ts'
import { isAdministratorRole } from '../roles.ts'

const personOf = (entry: Entry): string => entry.stream.slice(personStream('').length)

const insertPost = `
insert into people.post (post_id, person_id, role, organisation_id, place_id, organisation_at, place_at, from_on, to_on, administrator)
values ($1, $2, $3, $4, $5, tree.position('organisation', $4), tree.position('place', $5), $6, $7, $8)`

/** The ids of posts come from whoever gives them; one that is in use already is refused. */
async function givePost(tx: Transaction, personId: string, post: PostFacts): Promise<void> {
  const given = [
    post.postId,
    personId,
    post.role,
    post.organisationId,
    post.placeId,
    post.from,
    post.to,
    isAdministratorRole(post.role) ? post.role : '',
  ]
  await tx.query(insertPost, given).catch((reason: unknown) => {
    if (failureCode(reason) === '23505') throw new Problem('conflict', houseProblems.movedOn)
    throw reason
  })
}

const register = (tx: Transaction, personId: string, sealed: SealedPerson) =>
  tx.query(
    'insert into people.person (person_id, name_secret, user_name_secret, phone_secret) values ($1, $2, $3, $4)',
    [personId, sealed.name.secretId, sealed.userName.secretId, sealed.phone?.secretId ?? null],
  )

const changes: Readonly<Record<string, string>> = {
  'people.enrolled.v1': 'update people.person set is_enrolled = true where person_id = $1',
  'people.suspended.v1': 'update people.person set is_suspended = true where person_id = $1',
  'people.resumed.v1': 'update people.person set is_suspended = false where person_id = $1',
  'people.factorAdded.v1': 'update people.person set factors = factors + 1 where person_id = $1',
  'people.factorRemoved.v1': 'update people.person set factors = factors - 1 where person_id = $1',
  'people.factorsReset.v1': 'update people.person set factors = 0 where person_id = $1',
}

async function projectEntry(tx: Transaction, entry: Entry<PersonEvent>): Promise<void> {
  const personId = personOf(entry)
  if (entry.type === 'people.registered.v1') {
    await register(tx, personId, entry.data)
  } else if (entry.type === 'people.postGiven.v1') {
    await givePost(tx, personId, entry.data)
  } else if (entry.type === 'people.erased.v1') {
    await tx.query('delete from people.post where person_id = $1', [personId])
    await tx.query('delete from people.person where person_id = $1', [personId])
  } else if (entry.type === 'people.postEnded.v1') {
    await tx.query('update people.post set to_on = $2 where post_id = $1', [entry.data.postId, entry.data.on])
  } else {
    const change = changes[entry.type]
    if (change !== undefined) await tx.query(change, [personId])
  }
  if (sessionEndings.some((type) => type === entry.type)) {
    await endSessionsBefore(tx, { personId, version: entry.version, keepSessionId: null })
  }
}

/** Accounts and posts as the directory lists them. Whatever changes a person's rights ends the earlier sessions at once. */
export const accountsView: View = {
  name: 'people.accounts',
  of: [
    ...Object.keys(changes),
    'people.registered.v1',
    'people.erased.v1',
    'people.postGiven.v1',
    'people.postEnded.v1',
    'people.passwordChanged.v1',
  ],
  tables: ['people.post', 'people.person'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    for (const entry of asEntriesOf<PersonEvent>(entries)) await projectEntry(tx, entry)
  },
}
