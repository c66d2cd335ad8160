import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { projectStream, type VolunteerEvent } from '../events.ts'
import { existing, recruit as decideRecruit } from '../rules/project.ts'
import { replayVolunteers } from '../rules/replay.ts'

type Input = InputOf<typeof volunteersContract.recruit>

const known = async ({ placeId, organisationId }: Input, { house: { trees } }: Call) => ({
  isKnownPlace: trees.index('place').has(placeId),
  isKnownOrganisation: trees.index('organisation').has(organisationId),
})

export const recruit = command(volunteersContract.recruit, {
  stream: ({ projectId }) => projectStream(projectId),
  prepare: known,
  replay: replayVolunteers,
  subject: ({ input: { placeId, organisationId } }) => ({ placeId, organisationId }),
  access: volunteersAccess.organise,
  see: volunteersAccess.staff,
  decide: ({ input, state, facts }): VolunteerEvent[] => {
    const { projectId, ...offer } = input
    return decideRecruit(state.project, { projectId, offer }, facts)
  },
  reply: ({ state }) => {
    const { projectId, status } = existing(state.project)
    return { projectId, status }
  },
})
