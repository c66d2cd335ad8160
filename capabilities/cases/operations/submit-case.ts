import { command } from '#platform/operations/command.ts'
import { caseAccess } from '../access.ts'
import { casesContract } from '../contract.ts'
import { type CaseEvent, caseStream } from '../events.ts'
import type { CaseState } from '../rules/case-state.ts'
import { receiveCase } from '../rules/intake.ts'
import { replayCase } from '../rules/replay-case.ts'
import { momentOf, standingOf } from './case-command.ts'
import { prepareTelling, type SealedTelling } from './intake.ts'

/** Write to the secretary, snap a hazard, complain, ask, suggest or call for help. */
export const submitCase = command<
  typeof casesContract.submitCase,
  CaseEvent,
  CaseState,
  SealedTelling,
  CaseState
>(casesContract.submitCase, {
  stream: ({ caseId }) => caseStream(caseId),
  prepare: prepareTelling,
  replay: replayCase,
  subject: ({ state }) => state,
  access: caseAccess.submitCase,
  anywhere: 'Anyone may write to any secretary',
  decide: (given) => receiveCase(given.state, given.facts.telling, momentOf(given)),
  secrets: ({ rows }) => rows,
  reply: standingOf,
})
