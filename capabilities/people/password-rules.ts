import { type FieldProblem, Problem } from '#platform/errors.ts'
import { personProblems } from './problems.ts'

type Candidate = { readonly password: string; readonly userName: string; readonly minimum: number }
type Words = { readonly zh: string; readonly en: string }

const wellKnown = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'qwerty',
  'admin',
  'administrator',
  'letmein',
  'welcome',
  'iloveyou',
  'woaini',
  'abc123',
  '123456',
  '654321',
  '111111',
  '888888',
  '666666',
  '5201314',
  'root',
  'test',
  'guest',
  'groundwork',
  'qiangji',
  'changeme',
]

const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

const reversed = (text: string) => [...text].reverse().join('')

/** Takes the well-known pieces and runs of neighbouring keys out; what is left is what has to be guessed. */
function withoutTheObvious(password: string, userName: string): string {
  let rest = password.toLowerCase()
  for (const piece of [userName.toLowerCase(), ...wellKnown])
    if (piece.length >= 3) rest = rest.replaceAll(piece, '')
  for (const row of rows.flatMap((row) => [row, reversed(row)])) {
    for (let length = row.length; length >= 4; length -= 1) {
      for (let at = 0; at + length <= row.length; at += 1)
        rest = rest.replaceAll(row.slice(at, at + length), '')
    }
  }
  return rest
}

function wordsAgainst({ password, userName, minimum }: Candidate): Words | undefined {
  if ([...password].length < minimum) {
    return {
      zh: `至少 ${minimum} 个字，可以用一句只有您知道的话`,
      en: `At least ${minimum} characters; a sentence will do`,
    }
  }
  if (new Set(password).size < 5)
    return { zh: '重复的字太多，请换得丰富一些', en: 'Too many repeated characters' }
  if ([...withoutTheObvious(password, userName)].length < 6) {
    return {
      zh: '太容易被猜到，请不要用常见词、连续键或用户名',
      en: 'Easy to guess: no common words, key runs or user name',
    }
  }
  return undefined
}

/** Refuses a password that is short, repetitive or made of what everybody tries first. */
export function checkPassword(candidate: Candidate): void {
  const words = wordsAgainst(candidate)
  if (words === undefined) return
  const fields: FieldProblem[] = [{ field: 'password', ...words }]
  throw new Problem('rule-broken', personProblems.weakPassword, { fields })
}
