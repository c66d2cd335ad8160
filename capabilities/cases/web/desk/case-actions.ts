import type { IconName } from '#platform/web/parts/icon-paths.ts'

/** What the desk can do with a case, in the order of its buttons. */
export const actionNames = [
  'decideDispute',
  'reportToWhistle',
  'finishWhistlePart',
  'answerCase',
  'acceptCase',
  'startWork',
  'dispatchCase',
  'replyToResident',
  'resumeClock',
  'recordFollowUp',
  'unmergeCases',
  'whistle',
  'extendCase',
  'mergeCases',
  'disputeDispatch',
  'askResident',
  'superviseCase',
  'returnCase',
  'escalateCase',
  'recallWhistle',
  'publishCase',
  'unpublishCase',
  'revealContact',
] as const
export type ActionName = (typeof actionNames)[number]

export const actionIcons: Readonly<Record<ActionName, IconName>> = {
  decideDispute: 'check',
  reportToWhistle: 'hand',
  finishWhistlePart: 'check',
  answerCase: 'letter',
  acceptCase: 'check',
  startWork: 'hand',
  dispatchCase: 'send',
  replyToResident: 'letter',
  resumeClock: 'clock',
  recordFollowUp: 'phone',
  unmergeCases: 'layers',
  whistle: 'whistle',
  extendCase: 'clock',
  mergeCases: 'layers',
  disputeDispatch: 'flag',
  askResident: 'info',
  superviseCase: 'eye',
  returnCase: 'back',
  escalateCase: 'up',
  recallWhistle: 'back',
  publishCase: 'megaphone',
  unpublishCase: 'lock',
  revealContact: 'phone',
}

/** One key for one action. */
export const actionKeys = {
  e: 'answerCase',
  a: 'acceptCase',
  d: 'dispatchCase',
  x: 'extendCase',
  w: 'whistle',
  m: 'mergeCases',
  r: 'replyToResident',
  s: 'superviseCase',
} as const satisfies Readonly<Record<string, ActionName>>

export const keyOf = (name: ActionName): string | undefined =>
  Object.entries(actionKeys).find(([, action]) => action === name)?.[0]

const mainOnes: readonly ActionName[] = [
  'decideDispute',
  'reportToWhistle',
  'answerCase',
  'finishWhistlePart',
  'unmergeCases',
  'recordFollowUp',
  'acceptCase',
]
const besideIt: readonly ActionName[] = [
  'acceptCase',
  'dispatchCase',
  'replyToResident',
  'resumeClock',
  'finishWhistlePart',
  'returnCase',
]

export type ShownActions = {
  readonly main: ActionName | undefined
  readonly beside: readonly ActionName[]
  readonly rest: readonly ActionName[]
}

const hidden = (name: ActionName, { status, isPublished }: Standing): boolean =>
  (name === 'publishCase' && isPublished) || (name === 'startWork' && status === 'received')

type Standing = {
  readonly status: string
  readonly isPublished: boolean
  readonly abilities: readonly string[]
}

/** One main action, a few beside it, the rest behind a menu. */
export function actionsOf(desk: Standing): ShownActions {
  const able = actionNames.filter((name) => desk.abilities.includes(name) && !hidden(name, desk))
  const main = mainOnes.find((name) => able.includes(name))
  const beside = besideIt.filter((name) => able.includes(name) && name !== main).slice(0, 3)
  const rest = able.filter((name) => name !== main && !beside.includes(name))
  return { main, beside, rest }
}
