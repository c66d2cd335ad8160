/** Characters as a person counts them: code points, so that 𬱖 is one. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** A character that must not be kept, with its place counted in characters from 1. */
export type UnsafeCharacter = {
  readonly place: number
  readonly code: string
  readonly kind: 'control' | 'direction' | 'invisible' | 'broken'
}

const control = /[\p{Cc}\p{Zl}\p{Zp}]/u
const allowedControl = '\t\n\r'
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const invisible = /[\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e00ff}]/u
const broken = /[\p{Cs}\ufdd0-\ufdef\ufffe\uffff\ufffd]/u

/** Control, direction-changing, invisible and broken characters. Line ends, tabs, joiners and variation selectors are fine. */
export function unsafeCharacters(text: string): readonly UnsafeCharacter[] {
  const found: UnsafeCharacter[] = []
  let place = 0
  for (const character of text) {
    place++
    const kind = kindOf(character)
    if (kind) found.push({ place, code: codeOf(character), kind })
  }
  return found
}

/** A sentence about the first of them, or undefined when the text is clean. */
export function unsafeCharacterProblem(
  text: string,
): { readonly zh: string; readonly en: string } | undefined {
  const [first, ...others] = unsafeCharacters(text)
  if (!first) return undefined
  const more = others.length > 0 ? `，另有 ${others.length} 处` : ''
  return {
    zh: `第 ${first.place} 个字处有看不见或不能保存的字符（${first.code}）${more}，请删去后再试`,
    en: `Character ${first.place} cannot be kept (${first.code})${others.length > 0 ? ` and ${others.length} more` : ''}; please remove it`,
  }
}

function kindOf(character: string): UnsafeCharacter['kind'] | undefined {
  if (control.test(character) && !allowedControl.includes(character)) return 'control'
  if (direction.test(character)) return 'direction'
  if (invisible.test(character)) return 'invisible'
  return broken.test(character) ? 'broken' : undefined
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
