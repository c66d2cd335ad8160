import { command, nothing } from '#platform/operations/command.ts'
import { casesContract } from '../contract.ts'
import { type RefusalEvent, refusalStream } from '../events.ts'
import { postedPlace } from './case-command.ts'
import { ownOrganisations } from '../access.ts'
import { staffOnly } from './staff-only.ts'

/** A phone that was offline tells which of its writes was refused. */
export const reportRefusal = command<typeof casesContract.reportRefusal, RefusalEvent, boolean, null, null>(
  casesContract.reportRefusal,
  {
    stream: ({ refusalId }) => refusalStream(refusalId),
    prepare: nothing,
    replay: (entries) => entries.length > 0,
    subject: () => null,
    access: staffOnly,
    decide: ({ input, state: isKnown, actor }) =>
      isKnown
        ? []
        : [
            {
              type: 'cases.write-refused.v1',
              place: actor.kind === 'staff' ? postedPlace(actor) : null,
              organisation: ownOrganisations(actor)[0] ?? null,
              data: { ...input, caseId: input.caseId ?? null },
            },
          ],
    reply: ({ input }) => ({ refusalId: input.refusalId }),
  },
)
