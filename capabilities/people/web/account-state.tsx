import type { OutputOf } from '#platform/operations/contract.ts'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import type { peopleContract } from '../contract.ts'
import { directoryWords } from './directory-words.ts'

export type Person = OutputOf<typeof peopleContract.listPeople>['people'][number]

/** Whether an account is in use, suspended, or still waiting for its holder. */
export function AccountState({ person }: { readonly person: Person }) {
  const words = useWords(directoryWords)
  if (person.isSuspended) return <StatusTag tone="late" word={words.suspended} />
  if (!person.isEnrolled) return <StatusTag tone="still" word={words.notEnrolled} />
  return <StatusTag tone="good" word={words.active} />
}
