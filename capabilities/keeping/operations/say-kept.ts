import type { Kept } from '#platform/keeping/kept.ts'
import { lengthOn } from '#platform/keeping/length-on.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Notice } from '../shapes.ts'

/** One capability and what it keeps. */
export type Keeper = { readonly name: string; readonly keeps: readonly Kept[] }

/** A declaration as people read it on a day: with the days or years that hold then. */
export function sayKept(kept: Kept, on: Day): Notice {
  const { id, occasion, what, why, readBy, takeBack, length } = kept
  const count = length === null ? '' : String(lengthOn(length, on))
  const until = { zh: kept.until.zh.replace('{n}', count), en: kept.until.en.replace('{n}', count) }
  return { noticeId: id, occasion, what, why, readBy, until, takeBack }
}
