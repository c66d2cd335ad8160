import { staffContract } from '#capabilities/people/contract/staff-contract.ts'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { operationWords } from './operation-words.ts'

const personIn = (actor: string): string => actor.replace(/^person:/, '')

/** Who it was: oneself, a colleague by name where one may see the directory, else only that it was a colleague. */
export function WorkerName(props: { readonly actor: string; readonly organisationId: string | null }) {
  const words = useWords(operationWords)
  const { session } = useSession()
  const personId = personIn(props.actor)
  const isMe = session?.personId === personId
  const people = useOperation(
    staffContract.listPeople,
    { organisationId: props.organisationId ?? '0', limit: 100 },
    { enabled: session !== undefined && !isMe && props.organisationId !== null },
  )
  if (isMe) return words.me
  return people.data?.people.find((one) => one.personId === personId)?.name ?? words.colleague
}
