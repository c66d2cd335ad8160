import { countCharacters, unsafeCharacterProblem } from './characters.ts'
import type { TextProblem } from './phone-number.ts'

/** Planes 2 and 3 hold ideographs only, so rare characters newer than this device's tables are names too; so are private-use ones. */
const nameCharacter = /[\p{L}\p{M}\p{Co}\u{20000}-\u{3fffd}]/u
const joint = /[·•‧・.’'\u2010-\u2015 -]/u

const maximum = 60

/** What keeps a text from being a person's name; the name itself is kept exactly as written. */
export function personNameProblem(name: string): TextProblem | undefined {
  if (name.trim() === '') return { zh: '请填写姓名', en: 'Please give the name' }
  if (countCharacters(name) > maximum)
    return { zh: `姓名请不超过 ${maximum} 个字`, en: `At most ${maximum} characters` }
  const unsafe = unsafeCharacterProblem(name)
  if (unsafe) return unsafe
  const characters = [...name]
  const strange = characters.find((character) => !nameCharacter.test(character) && !joint.test(character))
  if (strange !== undefined) {
    return {
      zh: `姓名里的“${strange.trim()}”不像名字里的字，请核对`,
      en: `“${strange.trim()}” does not belong in a name`,
    }
  }
  return characters.some((character) => nameCharacter.test(character))
    ? undefined
    : { zh: '请填写姓名', en: 'Please give the name' }
}

/** Characters many fonts and systems lack: shown with a hint, never replaced. */
export const rareCharacters = (name: string): readonly string[] =>
  [...name].filter((character) => /[\p{Co}\u3400-\u4dbf\u{20000}-\u{3fffd}]/u.test(character))
