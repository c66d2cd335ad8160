import * as z from 'zod/mini'
import { Id, nameText, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'
import { mediationProblems as problems } from '../problems.ts'
import { Group, MediatorState, OneSubject, Subjects } from '../shapes.ts'
import { mediatorStates } from '../words.ts'
import { holder, partyOrStaff } from './callers.ts'
import { everyKind, staffKinds } from '#platform/access/actor.ts'

const OneMediator = { groupId: Id, mediatorId: Id }

/** Groups of mediators: volunteers, with what they are good at. */
export const groups = {
  listGroups: {
    method: 'GET',
    path: '/api/mediation/groups',
    summary: 'Groups of mediators, to bring a dispute to',
    actors: everyKind,
    input: z.strictObject({ search: z.optional(text(0, 40)), groupId: z.optional(Id) }),
    output: z.object({ groups: z.array(Group) }),
    problems: [],
  },
  openGroup: {
    method: 'POST',
    path: '/api/mediation/groups',
    summary: 'Set up a group of mediators at a place',
    actors: staffKinds,
    input: z.strictObject({
      groupId: Id,
      name: nameText(40),
      placeId: PlaceId,
      organisationId: OrganisationId,
      subjects: Subjects,
    }),
    output: z.object({ groupId: z.string(), name: z.string() }),
    problems: [problems.idTaken, problems.unknownPlace, problems.unknownOrganisation],
  },
  offerToMediate: {
    method: 'POST',
    path: '/api/mediation/groups/:groupId/offers',
    summary: 'A volunteer offers to mediate, and names places where they have an interest',
    actors: holder,
    input: z.strictObject({
      groupId: Id,
      subjects: Subjects,
      notAt: z.array(PlaceId).check(z.maxLength(10)),
    }),
    output: MediatorState,
    problems: [problems.noGroup, problems.alreadyOffered],
  },
  admitMediator: {
    method: 'POST',
    path: '/api/mediation/groups/:groupId/mediators/:mediatorId/admit',
    summary: 'Take a volunteer into the group',
    actors: staffKinds,
    input: z.strictObject(OneMediator),
    output: MediatorState,
    problems: [problems.notNow],
  },
  endMediator: {
    method: 'POST',
    path: '/api/mediation/groups/:groupId/mediators/:mediatorId/end',
    summary: 'A mediator leaves the group, by their own wish or by the group’s',
    actors: partyOrStaff,
    input: z.strictObject(OneMediator),
    output: MediatorState,
    problems: [problems.notNow],
  },
  listMediators: {
    method: 'GET',
    path: '/api/mediation/groups/:groupId/mediators',
    summary: 'The group’s mediators, for whoever asks one of them to help',
    actors: staffKinds,
    input: z.strictObject({ groupId: Id }),
    output: z.object({
      mediators: z.array(
        z.object({
          mediatorId: z.string(),
          name: z.nullable(z.string()),
          status: z.enum(mediatorStates),
          subjects: z.array(OneSubject),
        }),
      ),
    }),
    problems: [],
  },
} as const
