import { everything, query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { acceptedLifts } from '../views/lift-rows.ts'

export const listAcceptedLifts = query(assessmentContract.listAcceptedLifts, {
  subject: everything,
  access: assessmentAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx) => ({
    lifts: (await acceptedLifts(tx)).flatMap(({ liftId, unitName, goal, measures, helperName, accepted }) =>
      accepted
        ? [
            {
              liftId,
              unitName,
              goal,
              measures: measures.map(({ title }) => title),
              helperName,
              acceptedOn: accepted.on,
              result: accepted.result,
            },
          ]
        : [],
    ),
  }),
})
