import { everything, query } from '#platform/operations/query.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { readGatherings } from '../views/read-boards.ts'
import { runsHere, runsSomewhere } from './runs.ts'
import { spanOf } from './span-of.ts'

export const listGatherings = query(promisesContract.listGatherings, {
  subject: everything,
  access: promisesAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const found = await readGatherings(tx, spanOf(call, input.placeId), input.gatheringId ?? null)
    const nameOf = await namesOf(
      tx,
      found.flatMap(({ placeId, convenerId }) => [placeId, convenerId]),
    )
    return {
      gatherings: found.map((one) => ({
        ...one,
        placeName: nameOf(one.placeId),
        convenerName: nameOf(one.convenerId),
        abilities: runsHere(call, one) ? ['raiseProblem'] : [],
      })),
      abilities: runsSomewhere(call) ? ['openGathering'] : [],
    }
  },
})
