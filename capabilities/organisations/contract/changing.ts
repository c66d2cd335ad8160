import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'
import { CreditCode, Field, Kind, OrganisationName, OrganisationStateShape } from '../shapes.ts'
import { treeProblems as trees } from '#platform/trees/tree-problems.ts'
import { organisationsProblems as problems } from '../problems.ts'

const treeProblems = [
  problems.ended,
  problems.inFuture,
  problems.beforeLastChange,
  trees.beforeBirth,
  trees.laterChange,
] as const
const Change = z.strictObject({ organisationId: OrganisationId, on: DayOn })

const Effect = z.object({
  organisationsBelow: z.number(),
  entries: z.number(),
  placesAnswered: z.number(),
  totalBefore: z.number(),
  totalAfter: z.number(),
})

export const changingContract = contract({
  previewMoveOrganisation: {
    method: 'GET',
    path: '/api/organisations/:organisationId/preview-move',
    summary: 'What moving an organisation would do',
    actors: staffKinds,
    input: z.strictObject({ organisationId: OrganisationId, parentId: OrganisationId, on: DayOn }),
    output: Effect,
    problems: [trees.wouldCircle, ...treeProblems],
  },
  previewMergeOrganisation: {
    method: 'GET',
    path: '/api/organisations/:organisationId/preview-merge',
    summary: 'What merging an organisation into another would do',
    actors: staffKinds,
    input: z.strictObject({ organisationId: OrganisationId, intoId: OrganisationId, on: DayOn }),
    output: Effect,
    problems: [problems.mergeIntoSelf, ...treeProblems],
  },
  registerOrganisation: {
    method: 'POST',
    path: '/api/organisations',
    summary: 'Register an organisation',
    actors: staffKinds,
    input: z.strictObject({
      organisationId: OrganisationId,
      name: OrganisationName,
      kind: Kind,
      field: z.optional(z.nullable(Field)),
      parentId: z.nullable(OrganisationId),
      placeId: z.nullable(PlaceId),
      on: DayOn,
      endsOn: z.optional(z.nullable(DayOn)),
      creditCode: z.optional(CreditCode),
    }),
    output: OrganisationStateShape,
    problems: [
      problems.fieldOfDepartment,
      problems.endsBeforeStart,
      problems.idTaken,
      problems.creditCodeTaken,
      problems.unknownPlace,
      ...treeProblems,
    ],
  },
  renameOrganisation: {
    method: 'POST',
    path: '/api/organisations/:organisationId/rename',
    summary: 'Give an organisation another name from a day on',
    actors: staffKinds,
    input: z.extend(Change, { name: OrganisationName }),
    output: OrganisationStateShape,
    problems: treeProblems,
  },
  moveOrganisation: {
    method: 'POST',
    path: '/api/organisations/:organisationId/move',
    summary: 'Move an organisation and all below it under another, from a day on',
    actors: staffKinds,
    input: z.extend(Change, { parentId: OrganisationId }),
    output: OrganisationStateShape,
    problems: [trees.wouldCircle, ...treeProblems],
  },
  mergeOrganisations: {
    method: 'POST',
    path: '/api/organisations/:organisationId/merge',
    summary: 'Merge an organisation into another',
    actors: staffKinds,
    input: z.extend(Change, { intoId: OrganisationId }),
    output: OrganisationStateShape,
    problems: [problems.mergeIntoSelf, ...treeProblems],
  },
  closeOrganisation: {
    method: 'POST',
    path: '/api/organisations/:organisationId/close',
    summary: 'Close an organisation that has none below it',
    actors: staffKinds,
    input: z.extend(Change, { reason: text(2, 300) }),
    output: OrganisationStateShape,
    problems: [trees.childrenLeft, ...treeProblems],
  },
  addMember: {
    method: 'POST',
    path: '/api/organisations/:organisationId/members',
    summary: 'Let an organisation join a joint body',
    actors: staffKinds,
    input: z.extend(Change, { memberId: OrganisationId }),
    output: OrganisationStateShape,
    problems: [problems.notAnAlliance, ...treeProblems],
  },
  removeMember: {
    method: 'POST',
    path: '/api/organisations/:organisationId/members/remove',
    summary: 'Let an organisation leave a joint body',
    actors: staffKinds,
    input: z.extend(Change, { memberId: OrganisationId }),
    output: OrganisationStateShape,
    problems: treeProblems,
  },
})
