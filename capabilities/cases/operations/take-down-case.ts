import { command } from '#platform/operations/command.ts'
import { caseAccess } from '../access.ts'
import { casesContract } from '../contract.ts'
import { type CaseEvent, caseStream } from '../events.ts'
import type { CaseState } from '../rules/case-state.ts'
import { receiveCase } from '../rules/intake.ts'
import { replayCase } from '../rules/replay-case.ts'
import { momentOf, standingOf } from './case-command.ts'
import { prepareTelling, type SealedTelling } from './intake.ts'

/** Take a case down on a round, from the phone or from paper. */
export const takeDownCase = command<
  typeof casesContract.takeDownCase,
  CaseEvent,
  CaseState,
  SealedTelling,
  CaseState
>(casesContract.takeDownCase, {
  stream: ({ caseId }) => caseStream(caseId),
  prepare: prepareTelling,
  replay: replayCase,
  subject: ({ state }) => state,
  access: caseAccess.takeDownCase,
  anywhere: 'A danger is reported where it is seen, and a caller may live anywhere',
  decide: (given) => receiveCase(given.state, given.facts.telling, momentOf(given)),
  secrets: ({ rows }) => rows,
  reply: standingOf,
})
