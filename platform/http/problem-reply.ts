import { houseProblems, Problem, problemStatus, type ProblemText } from '../errors.ts'

export type ProblemBody = {
  readonly type: string
  readonly title: string
  readonly titleEn: string
  readonly status: number
  readonly code: string
  readonly rule: string
  readonly [detail: string]: unknown
}

const bodyOf = (code: string, status: number, text: ProblemText): ProblemBody => ({
  type: `https://groundwork.example/problems/${text.rule}`,
  title: text.zh,
  titleEn: text.en,
  status,
  code,
  rule: text.rule,
})

const fastifyCodes: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new Problem('too-large', houseProblems.tooLarge),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Problem('invalid-input', houseProblems.invalidInput),
  FST_ERR_CTP_EMPTY_JSON_BODY: new Problem('invalid-input', houseProblems.invalidInput),
  FST_ERR_CTP_INVALID_JSON_BODY: new Problem('invalid-input', houseProblems.invalidInput),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new Problem('invalid-input', houseProblems.invalidInput),
}

/** The RFC 9457 answer to a failure, or `undefined` when the failure is a bug of ours. */
export function problemBody(failure: unknown): ProblemBody | undefined {
  if (failure instanceof Problem) {
    return { ...failure.details, ...bodyOf(failure.code, problemStatus[failure.code], failure.text) }
  }
  if (typeof failure !== 'object' || failure === null) return undefined
  const { code, statusCode } = failure as { code?: unknown; statusCode?: unknown }
  const known = typeof code === 'string' ? fastifyCodes[code] : undefined
  if (known) return problemBody(known)
  if (statusCode === 429) return bodyOf('too-many', 429, houseProblems.tooMany)
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return bodyOf('invalid-input', statusCode, houseProblems.invalidInput)
  }
  return undefined
}

export const bugBody: ProblemBody = bodyOf('unavailable', 500, {
  rule: 'house.fault',
  zh: '系统出了点问题，已经记下，请稍后再试；您填写的内容还在页面上',
  en: 'Something went wrong on our side; please try again later',
})

export const notFoundBody: ProblemBody = bodyOf('not-found', 404, houseProblems.notFound)
