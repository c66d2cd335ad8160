import type * as z from 'zod/mini'
import type { FieldProblem } from '../errors.ts'
import { unsafeCharacterProblem } from '../text/characters.ts'
import { creditCodeProblem } from '../text/credit-code.ts'
import { personNameProblem } from '../text/person-name.ts'
import { readPhoneNumber } from '../text/phone-number.ts'

type Issue = z.core.$ZodIssue
type Words = { readonly zh: string; readonly en: string }

const missing: Words = { zh: '这一项还没有填', en: 'This is required' }

const formats: Readonly<Record<string, Words>> = {
  uuid: { zh: '编号的格式不对，请从页面重新打开', en: 'Not a valid id' },
  date: { zh: '没有这一天，请检查日期', en: 'There is no such day' },
  datetime: { zh: '时间的格式不对', en: 'Not a valid time' },
}

const phoneProblem = (text: string): Words | undefined => {
  const reading = readPhoneNumber(text)
  return 'zh' in reading ? reading : undefined
}

/** What the reader of a text itself says of it, naming the place. */
const readers = new Map<string, (text: string) => Words | undefined>([
  ['unprintable', unsafeCharacterProblem],
  ['phone', phoneProblem],
  ['personName', personNameProblem],
  ['creditCode', creditCodeProblem],
])

function ofText(issue: Extract<Issue, { code: 'custom' }>): Words {
  const text = typeof issue.input === 'string' ? issue.input : ''
  return readers.get(issue.message)?.(text) ?? ofRefinement(issue.message)
}

function ofRefinement(message: string): Words {
  const [name, first, second] = message.split(':')
  switch (name) {
    case 'min':
      return first === '1' ? missing : { zh: `至少写 ${first} 个字`, en: `At least ${first} characters` }
    case 'max':
      return { zh: `最多 ${first} 个字，请写短一些或分成两次`, en: `At most ${first} characters` }
    case 'range':
      return { zh: `请填 ${first} 到 ${second} 之间的整数`, en: `A whole number from ${first} to ${second}` }
    case 'oneLine':
      return { zh: '请写在一行里', en: 'Keep this on one line' }
    default:
      return { zh: message, en: message }
  }
}

function ofSize(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): Words {
  const big = issue.code === 'too_big'
  const limit = String(big ? issue.maximum : issue.minimum)
  if (issue.origin === 'array') {
    return big
      ? { zh: `最多 ${limit} 个`, en: `At most ${limit}` }
      : { zh: `至少 ${limit} 个`, en: `At least ${limit}` }
  }
  if (issue.origin === 'string') return ofRefinement(`${big ? 'max' : 'min'}:${limit}`)
  return big
    ? { zh: `不能大于 ${limit}`, en: `At most ${limit}` }
    : { zh: `不能小于 ${limit}`, en: `At least ${limit}` }
}

function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case 'too_big':
    case 'too_small':
      return ofSize(issue)
    case 'invalid_type':
      return issue.input === undefined ? missing : { zh: '内容的类型不对', en: 'Wrong type' }
    case 'invalid_format':
      return formats[issue.format] ?? { zh: '格式不对，请检查', en: 'Wrong format' }
    case 'invalid_value':
      return { zh: '请从给出的选项里选一个', en: 'Choose one of the options' }
    case 'unrecognized_keys':
      return {
        zh: `多出了不认识的内容：${issue.keys.join('、')}`,
        en: `Unknown fields: ${issue.keys.join(', ')}`,
      }
    case 'custom':
      return ofText(issue)
    default:
      return { zh: '这一项不符合要求，请检查', en: 'This does not fit' }
  }
}

/** Says in plain words what is wrong with one field and what to do. */
export function explainIssue(issue: Issue): FieldProblem {
  return { field: issue.path.map(String).join('.'), ...wordsOf(issue) }
}
