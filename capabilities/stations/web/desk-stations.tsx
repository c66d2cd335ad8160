import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { CountedPages } from '#platform/web/parts/pages.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { stationsContract } from '../contract.ts'
import { kindNameOf } from '../kinds.ts'
import type { StationBrief } from '../shapes.ts'
import { deskWords } from './desk-words.ts'
import { OpenState } from './open-state.tsx'
import { StationExports } from './station-exports.tsx'

const pageSize = 50

/** The stations where the reader's post reaches. */
export function DeskStations() {
  const words = useWords(deskWords)
  const [text, setText] = useState('')
  const [skip, setSkip] = useState(0)
  const within = useOwnPlace()
  const reading = useOperation(
    stationsContract.findStations,
    {
      ...(within === null ? {} : { within }),
      ...(text.trim() === '' ? {} : { text: text.trim() }),
      skip,
      limit: pageSize,
    },
    { keep: true },
  )
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <ButtonLink href="/desk/stations/new" icon="add" tone="main">
          {words.add}
        </ButtonLink>
      }
    >
      <Stack>
        <Field label={words.find}>
          <TextInput
            value={text}
            onChange={(next) => {
              setText(next)
              setSkip(0)
            }}
          />
        </Field>
        <Show reading={reading}>
          {({ stations, total }) =>
            total === 0 ? (
              <EmptyState icon="home" title={words.none} note={words.noneNote} />
            ) : (
              <Stack>
                <List stations={stations} />
                <CountedPages
                  skip={skip}
                  size={pageSize}
                  shown={stations.length}
                  total={total}
                  onTurn={setSkip}
                />
              </Stack>
            )
          }
        </Show>
        {within === null ? null : <StationExports within={within} />}
      </Stack>
    </Page>
  )
}

function useOwnPlace(): string | null {
  const { session } = useSession()
  return session?.posts.find((post) => post.placeId !== null)?.placeId ?? null
}

function List({ stations }: { readonly stations: readonly StationBrief[] }) {
  const words = useWords(deskWords)
  const say = useSay()
  const [, go] = useLocation()
  const columns: readonly Column<StationBrief>[] = [
    { id: 'name', title: words.name, cell: (it) => it.name, sortBy: (it) => it.name },
    {
      id: 'kind',
      title: words.kind,
      cell: (it) => say(kindNameOf(it.kind)),
      sortBy: (it) => say(kindNameOf(it.kind)),
    },
    { id: 'address', title: words.address, cell: (it) => it.address },
    {
      id: 'state',
      title: words.state,
      cell: (it) => <OpenState {...it} />,
      sortBy: (it) => (it.isOpen ? 0 : 1),
    },
  ]
  return (
    <Table
      caption={words.title}
      quietCaption
      columns={columns}
      items={stations}
      idOf={(it) => it.stationId}
      onOpen={(it) => go(`/desk/stations/${it.stationId}`)}
    />
  )
}
