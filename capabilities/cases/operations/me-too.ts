import { writeTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { asEntriesOf, readStreams } from '#platform/ledger/read.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { caseAccess } from '../access.ts'
import { casesContract } from '../contract.ts'
import { type CaseEvent, caseStream } from '../events.ts'
import type { CaseState } from '../rules/case-state.ts'
import { receiveRepeat } from '../rules/merging.ts'
import { replayCase } from '../rules/replay-case.ts'
import { momentOf, standingOf } from './case-command.ts'
import { hashOf, type SealedTelling, sealTold } from './intake.ts'

type Input = InputOf<typeof casesContract.meToo>

/** Say "me too": a case of one's own, merged into the other from the start. */
export const meToo = command<typeof casesContract.meToo, CaseEvent, CaseState, SealedTelling, CaseState>(
  casesContract.meToo,
  {
    stream: ({ ownCaseId }) => caseStream(ownCaseId),
    prepare: prepareRepeat,
    also: ({ caseId }) => [caseStream(caseId)],
    replay: replayCase,
    subject: ({ state }) => state,
    access: caseAccess.meToo,
    anywhere: 'Anyone may say that it is the same for them',
    decide: (given) =>
      receiveRepeat(
        given.state,
        {
          telling: given.facts.telling,
          main: given.others(caseStream(given.input.caseId)),
          ownId: given.input.ownCaseId,
        },
        momentOf(given),
      ),
    secrets: ({ rows }) => rows,
    reply: standingOf,
  },
)

/** The repeat takes kind, place and levels from the case it joins. */
async function prepareRepeat(input: Input, call: Call): Promise<SealedTelling> {
  const stream = caseStream(input.caseId)
  const histories = await writeTransaction(call.house.pool, (tx) => readStreams(tx, [stream]))
  const main = replayCase(asEntriesOf<CaseEvent>(histories.get(stream) ?? []))
  if (main.status === 'absent') throw new Problem('not-found', houseProblems.notFound)
  const { rows, content, contact } = sealTold(
    { caseId: input.ownCaseId, text: input.text, answers: {}, where: {}, contact: input.contact },
    call,
  )
  return {
    rows,
    telling: {
      kind: main.about.kind,
      channel: 'web',
      place: main.place,
      ladder: [main.responsible, ...main.ladder.filter((rung) => rung.level !== main.responsible.level)],
      reported: main.reported,
      reportedPlaces: main.reportedPlaces,
      receiptHash: hashOf(input.receipt),
      content,
      contact,
      photos: input.photos,
      told: 'resident',
      occurredAt: call.occurredAt ?? call.now,
    },
  }
}
