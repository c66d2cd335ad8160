import type { Instant } from '#platform/time/instant.ts'

/** Something that happens at a moment and may lead to the next thing. */
export type Happening = {
  readonly at: Instant
  readonly happen: (at: Instant) => Promise<Happening | undefined>
}

export type Timeline = {
  readonly add: (happening: Happening) => void
  /** Takes out, earliest first, what is due up to a moment. */
  readonly takeUntil: (until: Instant) => Happening[]
}

/** Things that wait for their time, earliest first (a binary heap). */
export function openTimeline(): Timeline {
  const heap: Happening[] = []
  const isBefore = (one: number, other: number): boolean => (heap[one]?.at ?? '') < (heap[other]?.at ?? '')
  const swap = (one: number, other: number): void => {
    const [first, second] = [heap[one], heap[other]]
    if (first && second) {
      heap[one] = second
      heap[other] = first
    }
  }
  function sink(from: number): void {
    const [left, right] = [2 * from + 1, 2 * from + 2]
    let least = from
    if (left < heap.length && isBefore(left, least)) least = left
    if (right < heap.length && isBefore(right, least)) least = right
    if (least === from) return
    swap(from, least)
    sink(least)
  }
  function rise(from: number): void {
    const parent = Math.floor((from - 1) / 2)
    if (from === 0 || !isBefore(from, parent)) return
    swap(from, parent)
    rise(parent)
  }
  function take(): Happening | undefined {
    swap(0, heap.length - 1)
    const first = heap.pop()
    sink(0)
    return first
  }
  return {
    add(happening) {
      heap.push(happening)
      rise(heap.length - 1)
    },
    takeUntil(until) {
      const due: Happening[] = []
      while (heap[0] && heap[0].at <= until) {
        const next = take()
        if (next) due.push(next)
      }
      return due
    },
  }
}
