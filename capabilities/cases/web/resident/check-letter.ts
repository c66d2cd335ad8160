import { countCharacters, unsafeCharacterProblem } from '#platform/text/characters.ts'
import { isPhoneNumber } from '#platform/text/phone-number.ts'
import type { Bilingual } from '#platform/web/language.ts'
import type { LetterDraft } from './letter-draft.ts'

/** The most characters a case may have. */
export const mostCharacters = 2000

export type LetterProblems = Readonly<
  Partial<Record<'text' | 'where' | 'phone' | 'name' | 'photos', Bilingual>>
>

export const textProblem = (text: string): Bilingual | undefined => {
  const used = countCharacters(text.trim())
  if (used > mostCharacters) {
    return {
      zh: `最多 ${mostCharacters} 字，现在 ${used} 字。写的都存在这部手机上，请缩短，或把其余的拍成照片、另写一封`,
      en: `At most ${mostCharacters} characters; there are ${used}. Nothing is lost: please shorten it, add the rest as photos, or write a second letter`,
    }
  }
  return unsafeCharacterProblem(text)
}

const needWords: Bilingual = {
  zh: '写几个字，或拍一张照片，就可以送出',
  en: 'Write a few words or add a photo',
}
const needPlace: Bilingual = {
  zh: '请选一下在哪里，或属于哪个社区，这样才知道送给谁',
  en: 'Please say where it is, or which community it belongs to, so that it reaches the right people',
}
const wrongPhone: Bilingual = {
  zh: '电话号码不对，请填 11 位手机号，或区号加座机号；也可以不填',
  en: 'This is no phone number; give an 11-digit mobile number or a landline, or leave it out',
}

const words = (draft: LetterDraft, photoCount: number): Bilingual | undefined =>
  draft.text.trim() === '' && photoCount === 0 ? needWords : textProblem(draft.text)

/** What has to be mended before the letter can go; empty when nothing. */
export function checkLetter(draft: LetterDraft, photoCount: number): LetterProblems {
  const text = words(draft, photoCount)
  const phone = draft.phone.trim()
  return {
    ...(text && { text }),
    ...(draft.where.place === null && { where: needPlace }),
    ...(phone !== '' && !isPhoneNumber(phone) && { phone: wrongPhone }),
  }
}
