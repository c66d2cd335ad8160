import type { Located } from '#platform/access/rule.ts'
import type { OneMediator } from '../access.ts'
import type { BoardState } from '../rules/board.ts'

export const groupAt = ({ group }: BoardState): Located => ({
  placeId: group?.placeId ?? null,
  organisationId: group?.organisationId ?? null,
})

export const mediatorAt = (state: BoardState, mediatorId: string): OneMediator => ({
  ...groupAt(state),
  mediatorId,
})

/** How a volunteer stands with a group after a step. */
export const mediatorState = ({ group }: BoardState, mediatorId: string) => ({
  groupId: group?.groupId ?? '',
  mediatorId,
  status: group?.mediators.get(mediatorId)?.status ?? null,
})
