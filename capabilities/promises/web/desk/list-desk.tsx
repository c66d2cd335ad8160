import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/promises/contract/reading.ts'
import { PromiseList } from '../promise-list.tsx'
import { type ListRow, useSayCounts } from '../say-promise.tsx'
import { AddItemSheet } from './add-item-sheet.tsx'
import { deskWords } from './desk-words.ts'
import { ImportSheet } from './import-sheet.tsx'
import { useSaveList } from './use-save-list.ts'

/** One year's list: its items, what is late, and what waits for acceptance. */
export function ListDesk({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const listId = params.listId ?? ''
  const reading = useOperation(readingContract.listLists, { listId })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={words.lists} back="/desk/promises" />
      <Show reading={reading}>
        {({ lists: [list] }) =>
          list === undefined ? <EmptyState icon="search" title={words.empty} /> : <OneList list={list} />
        }
      </Show>
    </>
  )
}

type ShowName = 'all' | 'late' | 'toAccept' | 'kept'

function OneList({ list }: { readonly list: ListRow }) {
  const words = useWords(deskWords)
  const sayCounts = useSayCounts()
  const [show, setShow] = useState<ShowName>('all')
  const { listId } = list
  const tabs = [
    { id: 'all' as const, label: words.all, count: list.counts.all },
    { id: 'late' as const, label: words.late, count: list.counts.late },
    { id: 'toAccept' as const, label: words.toAccept, count: list.counts.done },
    { id: 'kept' as const, label: words.kept, count: list.counts.kept },
  ]
  return (
    <Page
      title={list.title}
      width="wide"
      lead={`${list.placeName ?? ''} · ${list.convenerName ?? ''} · ${sayCounts(list.counts)}`}
      actions={<ListActions list={list} />}
    >
      <Tabs label={words.tabs} tabs={tabs} chosen={show} onChoose={setShow}>
        <PromiseList
          key={show}
          asked={{ listId, show }}
          hrefOf={(promiseId) => `/desk/promises/${promiseId}`}
          empty={words.empty}
          showsPlace
        />
      </Tabs>
    </Page>
  )
}

function ListActions({ list }: { readonly list: ListRow }) {
  const words = useWords(deskWords)
  const [open, setOpen] = useState<'add' | 'import' | null>(null)
  const saving = useSaveList(list)
  const close = () => setOpen(null)
  const may = (ability: string) => list.abilities.includes(ability)
  return (
    <Inline>
      <ButtonLink href={`/promises/list/${list.listId}`} icon="eye">
        {words.publicPage}
      </ButtonLink>
      <Button icon="download" busy={saving.busy} onPress={() => void saving.save()}>
        {words.download}
      </Button>
      {may('importItems') ? (
        <Button icon="upload" onPress={() => setOpen('import')}>
          {words.importItems}
        </Button>
      ) : null}
      {may('addItem') ? (
        <Button icon="add" tone="main" onPress={() => setOpen('add')}>
          {words.addItem}
        </Button>
      ) : null}
      {open === 'add' ? <AddItemSheet listId={list.listId} onClose={close} /> : null}
      {open === 'import' ? <ImportSheet listId={list.listId} onClose={close} /> : null}
    </Inline>
  )
}
