import type { FieldProblem, ProblemCode } from '../errors.ts'
import { type Bilingual, currentLanguage, type Language } from './language.ts'

/** Why a call did not succeed, in words for the person: the server's problem, no network, or a fault of ours. */
export type ClientProblemCode = ProblemCode | 'offline' | 'fault'

type ProblemParts = {
  readonly code: ClientProblemCode
  readonly rule: string
  readonly say: Bilingual
  readonly fields?: readonly FieldProblem[]
  readonly details?: Readonly<Record<string, unknown>>
}

/** The one error that calls throw. */
export class ClientProblem extends Error {
  readonly code: ClientProblemCode
  readonly rule: string
  readonly say: Bilingual
  readonly fields: readonly FieldProblem[]
  readonly details: Readonly<Record<string, unknown>>

  constructor(parts: ProblemParts) {
    super(`${parts.rule}: ${parts.say.en}`)
    this.name = 'ClientProblem'
    this.code = parts.code
    this.rule = parts.rule
    this.say = parts.say
    this.fields = parts.fields ?? []
    this.details = parts.details ?? {}
  }

  /** What to tell the person about one field, if anything. */
  fieldMessage(field: string, language: Language = currentLanguage()): string | undefined {
    return this.fields.find((problem) => problem.field === field)?.[language]
  }
}

export const offlineProblem = (): ClientProblem =>
  new ClientProblem({
    code: 'offline',
    rule: 'web.offline',
    say: {
      zh: '现在连不上网络，内容还在，连上后再试',
      en: 'No connection. Nothing is lost; try again when you are back online',
    },
  })

const fault: Bilingual = {
  zh: '系统出了点问题，内容还在，请稍后再试',
  en: 'Something went wrong on our side. Please try again later',
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const textIn = (record: Record<string, unknown>, name: string): string | undefined =>
  typeof record[name] === 'string' ? record[name] : undefined

const isField = (value: unknown): value is FieldProblem =>
  isRecord(value) &&
  typeof value.field === 'string' &&
  typeof value.zh === 'string' &&
  typeof value.en === 'string'

const codes: readonly string[] = [
  'invalid-input',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'conflict',
  'too-large',
  'rule-broken',
  'too-many',
  'unavailable',
  'storage-full',
] satisfies readonly ProblemCode[]
const isCode = (value: unknown): value is ProblemCode => typeof value === 'string' && codes.includes(value)

/** Reads an RFC 9457 problem; an answer that is not one becomes a plain fault. */
export function problemFrom(body: unknown, status: number): ClientProblem {
  if (!isRecord(body) || !isCode(body.code)) {
    const gone = status === 502 || status === 503 || status === 504
    return new ClientProblem({
      code: gone ? 'unavailable' : 'fault',
      rule: `web.status-${status}`,
      say: fault,
    })
  }
  const zh = textIn(body, 'title') ?? fault.zh
  return new ClientProblem({
    code: body.code,
    rule: textIn(body, 'rule') ?? 'web.unnamed',
    say: { zh, en: textIn(body, 'titleEn') ?? zh },
    fields: Array.isArray(body.fields) ? body.fields.filter(isField) : [],
    details: body,
  })
}

/** Turns whatever was thrown into a problem that can be shown. */
export function problemOf(thrown: unknown): ClientProblem {
  if (thrown instanceof ClientProblem) return thrown
  return new ClientProblem({ code: 'fault', rule: 'web.fault', say: fault })
}
