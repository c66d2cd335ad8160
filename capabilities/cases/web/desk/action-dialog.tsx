import type { ReactNode } from 'react'
import { AnswerCase } from './answer-case.tsx'
import type { ActionName } from './case-actions.ts'
import { ExtendCase, ResumeClock } from './clock-dialogs.tsx'
import type { ActionProps } from './desk-case.ts'
import { DecideDispute, DispatchCase } from './dispatch-case.tsx'
import { FollowUp } from './follow-up.tsx'
import { MergeCases } from './merge-cases.tsx'
import { FinishWhistlePart, RecallWhistle, ReportToWhistle } from './part-dialogs.tsx'
import { PublishCase, UnpublishCase } from './publish-case.tsx'
import { DisputeDispatch, EscalateCase, ReturnCase, SuperviseCase, UnmergeCase } from './reason-dialogs.tsx'
import { ReplyToResident } from './reply-to-resident.tsx'
import { RevealContact } from './reveal-contact.tsx'
import { WhistleCase } from './whistle-case.tsx'

/** Actions that need no question: they are done at once. */
export const isAtOnce = (name: ActionName): name is 'acceptCase' | 'startWork' =>
  name === 'acceptCase' || name === 'startWork'

type Asking = Exclude<ActionName, 'acceptCase' | 'startWork' | 'mergeCases'>

const dialogs: Readonly<Record<Asking, (props: ActionProps) => ReactNode>> = {
  answerCase: AnswerCase,
  replyToResident: (props) => <ReplyToResident {...props} begin="reply" />,
  askResident: (props) => <ReplyToResident {...props} begin="ask" />,
  resumeClock: ResumeClock,
  extendCase: ExtendCase,
  dispatchCase: DispatchCase,
  disputeDispatch: DisputeDispatch,
  decideDispute: DecideDispute,
  escalateCase: EscalateCase,
  whistle: WhistleCase,
  reportToWhistle: ReportToWhistle,
  finishWhistlePart: FinishWhistlePart,
  recallWhistle: RecallWhistle,
  superviseCase: SuperviseCase,
  returnCase: ReturnCase,
  recordFollowUp: FollowUp,
  unmergeCases: UnmergeCase,
  publishCase: PublishCase,
  unpublishCase: UnpublishCase,
  revealContact: RevealContact,
}

export type OpenAction = { readonly name: ActionName; readonly otherId: string | null }

/** The dialog of an action. */
export function ActionDialog({ open, ...props }: ActionProps & { readonly open: OpenAction }) {
  if (open.name === 'mergeCases') return <MergeCases {...props} begin={open.otherId} />
  if (isAtOnce(open.name)) return null
  const One = dialogs[open.name]
  return <One {...props} />
}
