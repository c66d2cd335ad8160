/** What a person reads when something could not be done: which rule, in Chinese and in English. */
export type ProblemText = { readonly rule: string; readonly zh: string; readonly en: string }

export const problemStatus = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'rule-broken': 422,
  'too-many': 429,
  unavailable: 503,
  'storage-full': 507,
} as const

export type ProblemCode = keyof typeof problemStatus

/** One field that does not fit, named, with the remedy. */
export type FieldProblem = { readonly field: string; readonly zh: string; readonly en: string }

type ProblemDetails = { readonly fields?: readonly FieldProblem[]; readonly [name: string]: unknown }

/** A failure the caller can act on. Anything else that is thrown is a bug and becomes a bare 500. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly text: ProblemText
  readonly details: ProblemDetails

  constructor(code: ProblemCode, text: ProblemText, details: ProblemDetails = {}) {
    super(`${text.rule}: ${text.en}`)
    this.name = 'Problem'
    this.code = code
    this.text = text
    this.details = details
  }
}

/** Names a capability's rules once; each becomes `capability.rule-name` on the wire. */
export function problemTexts<Name extends string>(
  capability: string,
  texts: Readonly<Record<Name, { zh: string; en: string }>>,
): Readonly<Record<Name, ProblemText>> {
  const named = Object.entries<{ zh: string; en: string }>(texts).map(([name, text]) => [
    name,
    { rule: `${capability}.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, ...text },
  ])
  return Object.fromEntries(named)
}

export const houseProblems = problemTexts('house', {
  invalidInput: { zh: '有些内容还需要改一下', en: 'Some fields need a change' },
  notSignedIn: { zh: '请先登录', en: 'Please sign in first' },
  notAllowed: { zh: '您的岗位不能做这一步', en: 'Your post does not allow this step' },
  notFound: { zh: '没有找到，可能已被移走，或不在您的范围内', en: 'Not found, or outside your scope' },
  movedOn: {
    zh: '这条记录刚被别人更新，请看过最新情况再试',
    en: 'Someone has just updated this; look again and retry',
  },
  keyReused: {
    zh: '同一个提交编号用在了不同的内容上，请重新提交',
    en: 'This idempotency key was used for other content',
  },
  keyMissing: { zh: '提交缺少编号（Idempotency-Key），请刷新页面再试', en: 'Idempotency-Key is missing' },
  tooLarge: { zh: '内容太大，请减少后再试', en: 'Too large' },
  tooMany: { zh: '提交太频繁，请稍等再试', en: 'Too many requests, please wait' },
  unavailable: { zh: '服务暂时不可用，内容还在，请稍后再试', en: 'Temporarily unavailable, please retry' },
  storageFull: {
    zh: '服务器存储已满，内容没有保存，请联系管理员；您填写的内容还在页面上',
    en: 'Storage is full; nothing was saved',
  },
})
