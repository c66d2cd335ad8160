import { useState } from 'react'
import { Link } from 'wouter'
import { staffContract } from '#capabilities/people/contract/staff-contract.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText, Moment } from '#platform/web/parts/moment.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { Table } from '#platform/web/parts/table.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { visitingContract } from '#capabilities/promises/contract/visiting.ts'
import { promiseWords } from '../promise-words.ts'
import { AssignSheet } from './assign-sheet.tsx'
import { deskWords } from './desk-words.ts'
import { useOwnPost } from './own-post.ts'
import { useSaved } from './use-saved.ts'

type Contacts = OutputOf<typeof visitingContract.listContacts>
type Contact = Contacts['contacts'][number]

/** Who looks after which village, by village and never by person; what was found there and what is still open. */
export function ContactsPane() {
  const words = useWords(deskWords)
  const { placeId } = useOwnPost()
  const [after, setAfter] = useState<string | null>(null)
  const [isNew, setNew] = useState(false)
  const reading = useOperation(
    visitingContract.listContacts,
    { placeId: placeId ?? '-', ...(after !== null && { after }) },
    { enabled: placeId !== null, keep: true },
  )
  if (placeId === null) return <EmptyState icon="home" title={words.contactsEmpty} />
  return (
    <Show reading={reading}>
      {({ contacts, abilities, next }) => (
        <Stack>
          {abilities.includes('assignContact') ? (
            <Inline place="end">
              <Button icon="add" tone="main" onPress={() => setNew(true)}>
                {words.assign}
              </Button>
            </Inline>
          ) : null}
          {contacts.length === 0 ? (
            <EmptyState icon="home" title={words.contactsEmpty} />
          ) : (
            <ContactTable contacts={contacts} placeId={placeId} mayEnd={abilities.includes('endContact')} />
          )}
          <Inline place="end">
            {after === null ? null : <Button onPress={() => setAfter(null)}>{words.firstPage}</Button>}
            {next === null ? null : <Button onPress={() => setAfter(next)}>{words.nextPage}</Button>}
          </Inline>
          {isNew ? <AssignSheet placeId={placeId} onClose={() => setNew(false)} /> : null}
        </Stack>
      )}
    </Show>
  )
}

function ContactTable(props: {
  readonly contacts: readonly Contact[]
  readonly placeId: string
  readonly mayEnd: boolean
}) {
  const words = useWords(deskWords)
  const people = useOperation(staffContract.listPeople, { placeId: props.placeId, limit: 100 })
  const [ending, setEnding] = useState<Contact | null>(null)
  const nameOf = (personId: string) =>
    people.data?.people.find((one) => one.personId === personId)?.name ?? words.colleague
  const end = {
    id: 'end',
    title: words.step,
    cell: (one: Contact) => (
      <Button tone="quiet" onPress={() => setEnding(one)}>
        {words.end}
      </Button>
    ),
  }
  return (
    <>
      <Table
        caption={words.contacts}
        quietCaption
        items={props.contacts}
        idOf={({ contactId, placeId }) => `${contactId} ${placeId}`}
        columns={[
          {
            id: 'village',
            title: words.village,
            cell: (one) => (
              <Link href={`/field/villages/${one.placeId}`}>{one.placeName ?? one.placeId}</Link>
            ),
          },
          { id: 'leader', title: words.leader, cell: (one) => nameOf(one.personId) },
          { id: 'since', title: words.since, cell: (one) => <DayText day={one.from} /> },
          {
            id: 'last',
            title: words.lastVisit,
            cell: (one) => (one.lastVisitAt === null ? words.never : <Moment at={one.lastVisitAt} ago />),
          },
          { id: 'found', title: words.found, cell: (one) => words.foundSaid(one.found, one.open) },
          ...(props.mayEnd ? [end] : []),
        ]}
      />
      {ending === null ? null : <EndDialog contact={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

function EndDialog({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const shared = useWords(promiseWords)
  const end = useAction(visitingContract.endContact, { onDone: useSaved(onClose) })
  const { contactId, placeId, placeName } = contact
  return (
    <Dialog
      open
      title={words.endTitle(placeName ?? placeId)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.cancel}</Button>
          <Button tone="danger" busy={end.busy} onPress={() => void end.run({ contactId, placeId })}>
            {words.end}
          </Button>
        </>
      }
    >
      <p className="soft">{words.endNote}</p>
      <ProblemNotice problem={end.problem} />
    </Dialog>
  )
}
