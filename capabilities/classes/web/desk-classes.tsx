import { useState } from 'react'
import { useLocation } from 'wouter'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import { StageTag } from './stage-tag.tsx'
import { TeachersPane } from './teachers-pane.tsx'
import { TopicsPane } from './topics-pane.tsx'

type Lesson = OutputOf<typeof classesContract.listClasses>['classes'][number]
type Tab = 'classes' | 'topics' | 'teachers'

/** Courtyard classes at the desk: where each stands, what residents ask for, who teaches. */
export function DeskClasses() {
  const words = useWords(deskWords)
  const [tab, setTab] = useState<Tab>(tabInAddress)
  useLive(['ledger_grew'])
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Tabs<Tab>
        label={words.title}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          { id: 'classes', label: words.classes },
          { id: 'topics', label: words.topics },
          { id: 'teachers', label: words.teachers },
        ]}
      >
        {tab === 'classes' ? <Lessons /> : tab === 'topics' ? <TopicsPane /> : <TeachersPane />}
      </Tabs>
    </Page>
  )
}

function tabInAddress(): Tab {
  const asked = new URLSearchParams(location.search).get('show')
  return asked === 'topics' || asked === 'teachers' ? asked : 'classes'
}

function Lessons() {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const { placeId } = useOwnPost()
  const reading = useOperation(classesContract.listClasses, placeId === null ? {} : { placeId }, {
    keep: true,
  })
  const columns: readonly Column<Lesson>[] = [
    { id: 'what', title: words.what, cell: (it) => it.title, sortBy: (it) => it.title },
    { id: 'place', title: words.place, cell: (it) => it.placeName ?? '', sortBy: (it) => it.placeName ?? '' },
    {
      id: 'when',
      title: words.when,
      cell: (it) => (it.startsAt === null ? '—' : <Moment at={it.startsAt} />),
      sortBy: (it) => it.startsAt ?? '',
    },
    { id: 'unit', title: words.teacher, cell: (it) => it.unitName ?? '—' },
    {
      id: 'stage',
      title: words.stage,
      cell: (it) => <StageTag stage={it.stage} />,
      sortBy: (it) => it.stage,
    },
    {
      id: 'attended',
      title: words.attended,
      number: true,
      cell: (it) => it.attended ?? '—',
      sortBy: (it) => it.attended ?? -1,
    },
    {
      id: 'rated',
      title: words.rated,
      cell: (it) =>
        it.satisfied === null ? words.ratedFew(it.rated) : words.ratedSaid(it.rated, it.satisfied),
    },
  ]
  return (
    <Show reading={reading}>
      {({ classes }) =>
        classes.length === 0 ? (
          <EmptyState icon="book" title={words.noClasses} note={words.noClassesNote} />
        ) : (
          <Table
            caption={words.classes}
            quietCaption
            columns={columns}
            items={classes}
            idOf={(it) => it.classId}
            onOpen={(it) => go(`/desk/classes/${it.classId}`)}
          />
        )
      }
    </Show>
  )
}
