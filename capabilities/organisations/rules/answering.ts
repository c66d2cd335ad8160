import { houseProblems, Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { DutyItem, DutyListPublished, OrganisationEvent } from '../events.ts'
import { organisationsProblems } from '../problems.ts'
import { later, type OrganisationState, type Responsibility } from '../rules.ts'

const openEnd = '9999-12-31'
const overlaps = (one: Responsibility, other: Responsibility) =>
  one.from < (other.to ?? openEnd) && other.from < (one.to ?? openEnd)

/** ORGN-05: at any time one organisation answers for a place; the new one ends an open-ended old one. */
export function assign(state: OrganisationState, given: Responsibility): OrganisationEvent[] {
  const { placeId, organisationId } = given
  if (given.to !== null && given.to <= given.from)
    throw new Problem('rule-broken', organisationsProblems.endsBeforeStart)
  if (state.responsibilities.some((one) => one.responsibilityId === given.responsibilityId)) return []
  const open = state.responsibilities.find((one) => one.to === null && one.from < given.from)
  const closing: OrganisationEvent[] = open
    ? [
        {
          type: 'organisations.responsibilityEnded.v1',
          place: placeId,
          organisation: open.organisationId,
          data: { responsibilityId: open.responsibilityId, placeId, to: given.from },
        },
      ]
    : []
  const clash = state.responsibilities.find((one) => one !== open && overlaps(one, given))
  if (clash)
    throw new Problem('rule-broken', organisationsProblems.alreadyAnswered, {
      organisationId: clash.organisationId,
    })
  return [
    ...closing,
    {
      type: 'organisations.responsibilityAssigned.v1',
      place: placeId,
      organisation: organisationId,
      data: given,
    },
  ]
}

export function endResponsibility(
  state: OrganisationState,
  responsibilityId: string,
  to: Day,
): OrganisationEvent[] {
  const held = state.responsibilities.find((one) => one.responsibilityId === responsibilityId)
  if (!held) throw new Problem('not-found', houseProblems.notFound)
  if (held.to !== null) return []
  if (to <= held.from) throw new Problem('rule-broken', organisationsProblems.endsBeforeStart)
  const { placeId, organisationId } = held
  return [
    {
      type: 'organisations.responsibilityEnded.v1',
      place: placeId,
      organisation: organisationId,
      data: { responsibilityId, placeId, to },
    },
  ]
}

type Handing = { readonly fromId: string; readonly toId: string; readonly on: Day; readonly newId: string }

/** What one organisation answers for without an end goes to another from a day on. */
export function handOver(
  state: OrganisationState,
  { fromId, toId, on, newId }: Handing,
): OrganisationEvent[] {
  const held = state.responsibilities.find((one) => one.organisationId === fromId && one.to === null)
  if (!held) return []
  const { placeId } = held
  const data = {
    responsibilityId: newId,
    organisationId: toId,
    placeId,
    from: later(on, held.from),
    to: null,
  }
  const assigned: OrganisationEvent = {
    type: 'organisations.responsibilityAssigned.v1',
    place: placeId,
    organisation: toId,
    data,
  }
  return [...endAll(state, fromId, on), assigned]
}

/** Ends what an organisation answers for without an end; a responsibility that began later ends the day it began. */
export const endAll = (state: OrganisationState, organisationId: string, on: Day): OrganisationEvent[] =>
  state.responsibilities
    .filter((one) => one.organisationId === organisationId && one.to === null)
    .map(({ responsibilityId, placeId, from }) => ({
      type: 'organisations.responsibilityEnded.v1',
      place: placeId,
      organisation: organisationId,
      data: { responsibilityId, placeId, to: later(on, from) },
    }))

/** Who answers on a day, by what this stream knows. */
export const answering = (state: OrganisationState, on: Day): string | null =>
  state.responsibilities.findLast((one) => one.from <= on && (one.to === null || one.to > on))
    ?.organisationId ?? null

/** ORGN-07: lists of one place follow each other in time; a matter stands once for each level. */
export function publishDutyList(
  state: OrganisationState,
  list: DutyListPublished['data'],
): OrganisationEvent[] {
  if (state.dutyLists.some((known) => known.listId === list.listId)) return []
  if (state.dutyLists.some((known) => known.from >= list.from)) {
    throw new Problem('rule-broken', organisationsProblems.listNotNewer, { from: list.from })
  }
  const lines = list.items.map((item) => `${item.level} ${item.matter}`)
  const twice = lines.find((line, index) => lines.indexOf(line) !== index)
  if (twice !== undefined)
    throw new Problem('rule-broken', organisationsProblems.matterTwice, { line: twice })
  return [{ type: 'organisations.dutyListPublished.v1', place: list.placeId, data: list }]
}

/** CASE-08: only what is on the core or assisting list of the grassroots may be sent to them. */
export const mayGoToGrassroots = (item: Pick<DutyItem, 'level' | 'duty'>): boolean =>
  item.level !== 'county' && item.duty !== 'withdrawn'
