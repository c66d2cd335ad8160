import type { Operation } from '#platform/operations/operation.ts'
import { acceptCase } from '#capabilities/cases/operations/accept-case.ts'
import { answerCase } from '#capabilities/cases/operations/answer-case.ts'
import { extendCase } from '#capabilities/cases/operations/extend-case.ts'
import { replyToResident } from '#capabilities/cases/operations/reply-to-resident.ts'
import { startWork } from '#capabilities/cases/operations/start-work.ts'
import { takeDownCase } from '#capabilities/cases/operations/take-down-case.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { Write } from './offline-phone.ts'

/** The ids of one interleaving: the letter that all three work on, and a report of each. */
export type Matters = Readonly<Record<'shared' | 'one' | 'two' | 'three', string>>
export type PhoneName = Exclude<keyof Matters, 'shared'>

type Step = readonly [
  verb: 'takeDown' | 'accept' | 'work' | 'reply' | 'answer' | 'extend',
  matter: 'own' | 'shared',
]

/** What the three write while they are offline. */
export type Script = {
  readonly name: string
  /** Whether two of them want what only one can have. */
  readonly isContested: boolean
  readonly phones: Readonly<Record<PhoneName, readonly Step[]>>
}

const report: readonly Step[] = [
  ['takeDown', 'own'],
  ['reply', 'own'],
]

export const scripts: readonly Script[] = [
  {
    name: 'each their own, words on a shared one',
    isContested: false,
    phones: {
      one: [...report, ['reply', 'shared'], ['accept', 'own']],
      two: [['reply', 'shared'], ...report, ['work', 'own'], ['answer', 'own']],
      three: [...report, ['reply', 'shared'], ['reply', 'shared']],
    },
  },
  {
    name: 'one takes the shared one up, the others add',
    isContested: false,
    phones: {
      one: [['accept', 'shared'], ...report, ['reply', 'shared']],
      two: [...report, ['reply', 'shared'], ['answer', 'own']],
      three: [['reply', 'shared'], ...report, ['accept', 'own'], ['extend', 'own']],
    },
  },
  {
    name: 'two answer the same letter',
    isContested: true,
    phones: {
      one: [...report, ['answer', 'shared']],
      two: [['work', 'shared'], ['answer', 'shared'], ...report],
      three: [...report, ['answer', 'own']],
    },
  },
  {
    name: 'one answers while the others still work on it',
    isContested: true,
    phones: {
      one: [['accept', 'shared'], ['work', 'shared'], ...report],
      two: [...report, ['reply', 'shared'], ['reply', 'shared']],
      three: [['answer', 'shared'], ...report],
    },
  },
]

const wordsOf = (name: string): string => `去看过了，正在处理（${name}）`

const verbs: Readonly<
  Record<Step[0], { operation: Operation; input: (name: string, caseId: string) => Record<string, unknown> }>
> = {
  takeDown: {
    operation: takeDownCase,
    input: (name, caseId) => ({
      caseId,
      receipt: newSecret(16),
      kind: 'hazard',
      channel: 'grid',
      text: wordsOf(name),
      photos: [],
      where: {},
    }),
  },
  accept: { operation: acceptCase, input: (_name, caseId) => ({ caseId }) },
  work: { operation: startWork, input: (_name, caseId) => ({ caseId }) },
  reply: {
    operation: replyToResident,
    input: (name, caseId) => ({ caseId, text: wordsOf(name), photos: [] }),
  },
  answer: {
    operation: answerCase,
    input: (name, caseId) => ({ caseId, result: 'solved', text: wordsOf(name), photos: [] }),
  },
  extend: {
    operation: extendCase,
    input: (name, caseId) => ({ caseId, workingDays: 1, reason: wordsOf(name) }),
  },
}

/** The writes of one phone, named so that the same write has the same name in every interleaving. */
export const writesOf = (script: Script, phone: PhoneName, matters: Matters): Write[] =>
  script.phones[phone].map(([verb, matter], at) => {
    const name = `${phone} ${at} ${verb} ${matter}`
    const caseId = matters[matter === 'own' ? phone : 'shared']
    const { operation, input } = verbs[verb]
    return { name, operation, about: `case-${caseId}`, input: input(name, caseId) }
  })
