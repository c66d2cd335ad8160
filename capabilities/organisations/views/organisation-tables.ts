import type { Transaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { Statement, View } from '#platform/operations/view.ts'
import { searchLine } from '#platform/text/search-keys.ts'
import { labelNodes, renameNode } from '#platform/trees/labels.ts'
import type { OrganisationEvent } from '../events.ts'
import { organisationsProblems } from '../problems.ts'

type Followed = Entry<OrganisationEvent>

/** Organisations, members of joint bodies, responsibilities and duty lists as lists read them. */
export const organisationTablesView: View = {
  name: 'organisations.organisation',
  of: [
    'organisations.registered.v1',
    'organisations.renamed.v1',
    'organisations.moved.v1',
    'organisations.merged.v1',
    'organisations.closed.v1',
    'organisations.memberJoined.v1',
    'organisations.memberLeft.v1',
    'organisations.responsibilityAssigned.v1',
    'organisations.responsibilityEnded.v1',
    'organisations.dutyListPublished.v1',
  ],
  tables: [
    'organisations.duty_list',
    'organisations.responsibility',
    'organisations.member',
    'organisations.organisation',
    'tree.label',
  ],
  async project(tx: Transaction, entries) {
    for (const entry of asEntriesOf<OrganisationEvent>(entries)) {
      await label(tx, entry)
      const [text, values] = statementOf(entry)
      await tx.query(text, [idOfStream(entry.stream), ...values]).catch(refuseTakenCreditCode)
    }
  },
}

function refuseTakenCreditCode(error: unknown): never {
  const isTaken =
    error instanceof Error && 'constraint' in error && error.constraint === 'organisation_credit_code_once'
  throw isTaken ? new Problem('conflict', organisationsProblems.creditCodeTaken) : error
}

/** Names are kept beside the trees, where every capability reads them. */
async function label(tx: Transaction, entry: Followed): Promise<void> {
  const id = idOfStream(entry.stream)
  if (entry.type === 'organisations.registered.v1') {
    const { name, kind, placeId } = entry.data
    await labelNodes(tx, 'organisation', [{ id, name, kind, seat: placeId }])
  } else if (entry.type === 'organisations.renamed.v1') {
    await renameNode(tx, 'organisation', { id, name: entry.data.name })
  }
}

function statementOf(entry: Followed): Statement {
  switch (entry.type) {
    case 'organisations.registered.v1': {
      const { name, kind, field, parentId, placeId, on, endsOn, creditCode = null } = entry.data
      return [
        `insert into organisations.organisation (id, name, kind, field, parent, place, since, ends_on, search_keys, credit_code)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
        [name, kind, field, parentId, placeId, on, endsOn, searchLine(name), creditCode],
      ]
    }
    case 'organisations.renamed.v1':
      return [
        'update organisations.organisation set name = $2, search_keys = $3 where id = $1',
        [entry.data.name, searchLine(entry.data.name)],
      ]
    case 'organisations.moved.v1':
      return ['update organisations.organisation set parent = $2 where id = $1', [entry.data.parentId]]
    case 'organisations.merged.v1':
      return [
        'update organisations.organisation set ended_on = $2, merged_into = $3, parent = $3 where id = $1',
        [entry.data.on, entry.data.intoId],
      ]
    case 'organisations.closed.v1':
      return ['update organisations.organisation set ended_on = $2 where id = $1', [entry.data.on]]
    default:
      return relationStatement(entry)
  }
}

type Relation = Extract<
  Followed,
  {
    type:
      | 'organisations.memberJoined.v1'
      | 'organisations.memberLeft.v1'
      | 'organisations.responsibilityAssigned.v1'
      | 'organisations.responsibilityEnded.v1'
      | 'organisations.dutyListPublished.v1'
  }
>

function relationStatement(entry: Relation): Statement {
  switch (entry.type) {
    case 'organisations.memberJoined.v1':
      return [
        `insert into organisations.member (alliance, member, from_on) values ($1, $2, $3)
         on conflict (alliance, member, from_on) do update set to_on = null`,
        [entry.data.memberId, entry.data.on],
      ]
    case 'organisations.memberLeft.v1':
      return [
        'update organisations.member set to_on = $3 where alliance = $1 and member = $2 and to_on is null',
        [entry.data.memberId, entry.data.on],
      ]
    case 'organisations.responsibilityAssigned.v1':
      return [
        `insert into organisations.responsibility (place, id, organisation, from_on, to_on)
         values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
        [entry.data.responsibilityId, entry.data.organisationId, entry.data.from, entry.data.to],
      ]
    case 'organisations.responsibilityEnded.v1':
      return [
        'update organisations.responsibility set to_on = $3 where place = $1 and id = $2',
        [entry.data.responsibilityId, entry.data.to],
      ]
    case 'organisations.dutyListPublished.v1': {
      const { listId, name, source, from, items } = entry.data
      return [
        `insert into organisations.duty_list (place, id, name, source, from_on, items)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
        [listId, name, source, from, JSON.stringify(items)],
      ]
    }
  }
}
