import { useWords } from '#platform/web/words.ts'
import type { DeskStep } from './desk-case.ts'
import { stepWords } from './step-words.ts'

const camel = (what: string): string => what.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** One step in words: what happened, to whom, with what result. */
export function useSayStep() {
  const words = useWords(stepWords)
  const table: ReadonlyMap<string, unknown> = new Map(Object.entries(words))
  const plain = (name: string): string | undefined => {
    const word = table.get(name)
    return typeof word === 'string' ? word : undefined
  }
  const toward = {
    dispatched: words.dispatched,
    'dispute-decided': words.disputeDecided,
    escalated: words.escalated,
  } as const
  return {
    words,
    title: (step: DeskStep): string => {
      const going = step.what in toward ? toward[asGoing(step.what)] : undefined
      const said = going ? going(step.toOrganisationName ?? '—') : (plain(camel(step.what)) ?? words.other)
      const result = step.result === null ? undefined : plain(step.result)
      return result === undefined ? said : `${said}：${result}`
    },
  }
  function asGoing(what: string): keyof typeof toward {
    // Guarantee: asked only after `what in toward`.
    return what as keyof typeof toward
  }
}

const told: readonly string[] = ['replied', 'resident-asked', 'answered', 'answer-passed-on']
const fromAuthor: readonly string[] = ['received', 'added', 'disputed', 'withdrawn']

/** Whose words a step carries: ours to the author, the author's, or a note of the house. */
export function voiceOf(what: string): 'ours' | 'author' | 'note' {
  if (told.includes(what)) return 'ours'
  return fromAuthor.includes(what) ? 'author' : 'note'
}
