import * as z from 'zod/mini'
import { nameText, PhoneText, PlaceId } from '#platform/operations/fields.ts'
import type { Said } from '#platform/time/say-time.ts'

/** Shapes that several operations of this capability share. */

/** As whom somebody takes part; it opens nothing by itself. */
export const participantKinds = [
  'resident',
  'member',
  'newWorker',
  'partner',
  'volunteer',
  'courier',
] as const
export type ParticipantKind = (typeof participantKinds)[number]

/** What somebody can do and would lend a hand with. */
export const skills = [
  'cooking',
  'care',
  'repair',
  'driving',
  'teaching',
  'health',
  'law',
  'computer',
  'arts',
  'sports',
  'farming',
  'language',
  'mediation',
  'rescue',
] as const
export type Skill = (typeof skills)[number]

export const skillNames: Readonly<Record<Skill, Said>> = {
  cooking: { zh: '做饭', en: 'Cooking' },
  care: { zh: '照看老人孩子', en: 'Looking after people' },
  repair: { zh: '修修补补', en: 'Repairs' },
  driving: { zh: '开车', en: 'Driving' },
  teaching: { zh: '教课辅导', en: 'Teaching' },
  health: { zh: '医护急救', en: 'Health and first aid' },
  law: { zh: '法律', en: 'Law' },
  computer: { zh: '电脑手机', en: 'Computers and phones' },
  arts: { zh: '文艺', en: 'Arts' },
  sports: { zh: '体育', en: 'Sports' },
  farming: { zh: '种养', en: 'Farming' },
  language: { zh: '语言翻译', en: 'Languages' },
  mediation: { zh: '调解劝和', en: 'Mediation' },
  rescue: { zh: '应急救援', en: 'Rescue' },
}

export const Receipt = z.string().check(z.regex(/^[0-9a-f]{32}$/))

/** What there is to say of a code: it opens a booklet, it no longer does and why, or there never was such a one. */
export const codeStates = ['open', 'renewed', 'closed', 'unknown'] as const

/** Whether the phone that was said is the one written down, without showing it. */
export const phoneMatches = ['same', 'other', 'none'] as const

/** What a participant says of themselves: what to be called, the home community, and the rest only if they want to. */
export const About = {
  name: nameText(20),
  placeId: PlaceId,
  phone: z.nullable(PhoneText),
  skills: z.array(z.enum(skills)).check(z.maxLength(skills.length)),
  kind: z.enum(participantKinds),
}

export const Booklet = z.object({
  participantId: z.string(),
  ...About,
  name: z.string(),
  placeId: z.string(),
  placeName: z.string(),
  phone: z.nullable(z.string()),
  openedAt: z.string(),
  /** When staff last gave a new card; null where the first still opens it. */
  renewedAt: z.nullable(z.string()),
})
export type Booklet = z.output<typeof Booklet>
