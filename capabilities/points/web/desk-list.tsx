import { useState } from 'react'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { DecideSheet } from './decide-sheet.tsx'
import { Decisions, ListLines } from './decided-list.tsx'
import { DeskCommittee } from './desk-committee.tsx'
import type { DeskProps } from './desk-props.ts'
import { deskWords } from './desk-words.ts'

/** The draft, the votes, and the list that holds. */
export function DeskList({ village, desk }: DeskProps) {
  const { lists, current, placeId } = village
  const list = lists.find(({ version }) => version === current) ?? lists.at(-1)
  return (
    <Columns least="22rem">
      <Stack>
        {desk.draft === null && list !== undefined ? null : <DraftCard village={village} desk={desk} />}
        {list === undefined ? null : (
          <Card title={list.title}>
            <Stack>
              <ListLines list={list} />
              {desk.draft === null ? <WriteDraft placeId={placeId} /> : null}
            </Stack>
          </Card>
        )}
      </Stack>
      <Stack>
        {lists.length === 0 ? null : <Decisions lists={lists} current={current} />}
        <DeskCommittee placeId={placeId} committee={desk.committee} />
      </Stack>
    </Columns>
  )
}

/** Under a list that holds: the next one begins as a draft. */
function WriteDraft({ placeId }: { readonly placeId: string }) {
  const words = useWords(deskWords)
  return (
    <Stack gap="tight">
      <p className="soft small">{`${words.noDraft} · ${words.noDraftNote}`}</p>
      <Inline>
        <ButtonLink href={`/desk/points/${placeId}/draft`} icon="edit">
          {words.writeDraft}
        </ButtonLink>
      </Inline>
    </Stack>
  )
}

function DraftCard({ village, desk }: DeskProps) {
  const words = useWords(deskWords)
  const [isDeciding, setDeciding] = useState(false)
  const { draft } = desk
  const edit = `/desk/points/${village.placeId}/draft`
  if (draft === null)
    return (
      <EmptyState
        icon="edit"
        title={words.noDraft}
        note={words.noDraftNote}
        action={
          <ButtonLink href={edit} icon="edit" tone="main">
            {words.writeDraft}
          </ButtonLink>
        }
      />
    )
  return (
    <Card title={`${words.draft} · ${draft.title}`} raised>
      <Stack>
        <ListLines list={draft} />
        <Inline>
          <Button tone="main" icon="check" onPress={() => setDeciding(true)}>
            {words.decide}
          </Button>
          <ButtonLink href={edit} icon="edit">
            {words.editDraft}
          </ButtonLink>
        </Inline>
        {isDeciding ? (
          <DecideSheet placeId={village.placeId} draftId={draft.draftId} onClose={() => setDeciding(false)} />
        ) : null}
      </Stack>
    </Card>
  )
}
