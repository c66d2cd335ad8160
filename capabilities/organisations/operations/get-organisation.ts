import type { Actor } from '#platform/access/actor.ts'
import type { Trees } from '#platform/access/rule.ts'
import { query } from '#platform/operations/query.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { allianceKinds } from '../kinds.ts'
import { alliancesOf, membersOf } from '../views/members.ts'
import { idsBelow, type OrganisationRecord, organisationsByIds, pathTo } from '../views/organisation-rows.ts'
import { responsibilitiesOf } from '../views/responsible.ts'

export const getOrganisation = query(organisationsContract.getOrganisation, {
  subject: async (tx, input) => (await organisationsByIds(tx, [input.organisationId]))[0],
  access: organisationsAccess.staff,
  reply: async (tx, { call, subject }) => {
    const id = subject.organisationId
    const below = await idsBelow(tx, id)
    return {
      ...subject,
      status: subject.endedOn === null ? 'standing' : 'ended',
      path: await pathTo(tx, id),
      organisationsBelow: below.filter((one) => one.isStanding && one.id !== id).length,
      isAlliance: allianceKinds.includes(subject.kind),
      members: await membersOf(tx, id),
      memberOf: await alliancesOf(tx, id),
      responsibilities: await responsibilitiesOf(tx, id),
      abilities: abilitiesOf(call.actor, subject, call.house.trees),
    }
  },
})

const kept = [
  'registerOrganisation',
  'renameOrganisation',
  'moveOrganisation',
  'mergeOrganisations',
  'closeOrganisation',
] as const

function abilitiesOf(actor: Actor, organisation: OrganisationRecord, trees: Trees): string[] {
  if (organisation.endedOn !== null || !organisationsAccess.keep(actor, organisation, trees)) return []
  return allianceKinds.includes(organisation.kind) ? [...kept, 'addMember', 'removeMember'] : [...kept]
}
