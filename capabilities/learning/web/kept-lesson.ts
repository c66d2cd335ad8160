import { useEffect, useState } from 'react'
import { readKept, writeKept } from '#platform/web/kept.ts'
import { atStart, further, type LessonPlace, readPlaceMark } from './lesson-place.ts'

const slotOf = (lessonId: string): string => `lesson.${lessonId}`

/** Guarantee: a slot is written by `useLessonPlace` alone. */
const asPlace = (kept: unknown) => kept as LessonPlace

function read(lessonId: string): LessonPlace {
  try {
    return asPlace(JSON.parse(readKept(slotOf(lessonId)) ?? JSON.stringify(atStart)))
  } catch {
    return atStart
  }
}

/** What this device kept, or what a link from another device brought along if that is further on. */
const begin = (lessonId: string): LessonPlace =>
  further(read(lessonId), readPlaceMark(location.hash) ?? atStart)

/**
 * Where one stopped, kept on the device alone and at every step, so that a lesson goes on there after a closed tab or an
 * empty battery; another device learns it from a link, never from the house.
 */
export function useLessonPlace(lessonId: string) {
  const [first] = useState(() => begin(lessonId))
  const [place, setPlace] = useState(first)
  // From now on this device knows; the address is the lesson's own again.
  useEffect(() => {
    if (readPlaceMark(location.hash) === undefined) return
    writeKept(slotOf(lessonId), JSON.stringify(first))
    history.replaceState(history.state, '', location.pathname + location.search)
  }, [lessonId, first])
  const go = (next: Partial<LessonPlace>) => {
    const moved = { ...place, ...next }
    writeKept(slotOf(lessonId), JSON.stringify(moved))
    setPlace(moved)
  }
  return { place, go, isResumed: first.part > 0 && place.part === first.part, toStart: () => go(atStart) }
}
