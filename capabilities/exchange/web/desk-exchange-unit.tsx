import { useState } from 'react'
import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { useSay } from '#platform/web/language.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { BarList, Stat } from '#platform/web/parts/figures.tsx'
import { Card, Columns, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/exchange/contract/reading.ts'
import { teamContract } from '#capabilities/exchange/contract/team.ts'
import { kindOf } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { ItemLine } from './item-line.tsx'
import { ItemList } from './item-list.tsx'
import { useOwnPost } from './own-post.ts'
import { PostSheet } from './post-sheet.tsx'
import { FormSheet } from './step-sheets.tsx'

/** What a unit and its members gave, in numbers; what it shares; where it has checked in. */
export function DeskExchangeUnit() {
  const words = useWords(deskWords)
  const { organisationId } = useOwnPost()
  useLive(['ledger_grew'])
  return (
    <Page
      title={words.unitTitle}
      lead={words.unitLead}
      width="wide"
      actions={
        <ButtonLink href="/desk/exchange" icon="back">
          {words.back}
        </ButtonLink>
      }
    >
      {organisationId === null ? (
        <EmptyState icon="building" title={words.noUnit} />
      ) : (
        <Unit organisationId={organisationId} />
      )}
    </Page>
  )
}

type UnitPage = OutputOf<typeof readingContract.getUnitPage>

function Unit({ organisationId }: { readonly organisationId: string }) {
  const words = useWords(deskWords)
  const reading = useOperation(readingContract.getUnitPage, { organisationId })
  return (
    <Show reading={reading}>
      {(unit) => (
        <Stack>
          <Numbers unit={unit} />
          <Columns least="22rem">
            <Communities unit={unit} />
            <Resources unit={unit} />
          </Columns>
          <Lines title={words.suiting} items={unit.suiting} />
          <Lines title={words.taken} items={unit.taken} />
        </Stack>
      )}
    </Show>
  )
}

type Props = { readonly unit: UnitPage }

function Numbers({ unit }: Props) {
  const words = useWords(deskWords)
  const say = useSay()
  return (
    <Columns>
      <Stat label={words.checkedMembers} value={String(unit.members)} meaning={words.checkedMembersNote} />
      <Stat label={words.confirmed} value={String(unit.confirmed)} meaning={words.confirmedNote} />
      {unit.byKind.length === 0 ? null : (
        <Card title={words.byKind}>
          <BarList
            label={words.byKind}
            bars={unit.byKind.map(({ kind, count }) => ({
              id: kind,
              label: say(kindOf(kind)),
              value: count,
              said: words.count(count),
            }))}
          />
        </Card>
      )}
    </Columns>
  )
}

function Communities({ unit }: Props) {
  const words = useWords(deskWords)
  const [isNew, setNew] = useState(false)
  return (
    <Card title={words.communities}>
      <Stack>
        {unit.communities.length === 0 ? <p className="soft">{words.noCommunities}</p> : null}
        <Rows label={words.communities}>
          {unit.communities.map(({ placeId, name }) => (
            <Row key={placeId} title={name ?? placeId} />
          ))}
        </Rows>
        {unit.abilities.includes('checkInUnit') ? (
          <Button icon="add" onPress={() => setNew(true)}>
            {words.checkIn}
          </Button>
        ) : null}
        {isNew ? <CheckInSheet unit={unit} onClose={() => setNew(false)} /> : null}
      </Stack>
    </Card>
  )
}

function CheckInSheet({ unit, onClose }: Props & { readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const [placeId, setPlace] = useState('')
  const action = useAction(teamContract.checkInUnit, {
    onDone: () => {
      showToast(words.checkInDone)
      onClose()
    },
  })
  const { organisationId } = unit
  return (
    <FormSheet
      title={words.checkIn}
      {...{ action, onClose }}
      onSubmit={() => void action.run({ organisationId, placeId })}
    >
      <PlaceFinder label={words.pickCommunity} keep onPick={setPlace} />
    </FormSheet>
  )
}

function Resources({ unit }: Props) {
  const words = useWords(deskWords)
  const { placeId } = useOwnPost()
  const [isNew, setNew] = useState(false)
  const { organisationId } = unit
  // A unit without a place of its own shares where it first checked in.
  const where = placeId ?? unit.communities[0]?.placeId
  return (
    <Card title={words.resources}>
      <Stack>
        <ItemList
          label={words.resources}
          asked={{ list: 'offer', organisationId }}
          hrefOf={(itemId) => `/desk/exchange/items/${itemId}`}
          empty={words.none}
        />
        {unit.abilities.includes('postItem') && where !== undefined ? (
          <Button icon="add" tone="main" onPress={() => setNew(true)}>
            {words.offer}
          </Button>
        ) : null}
        {isNew && where !== undefined ? (
          <PostSheet
            list="offer"
            placeId={where}
            organisationId={organisationId}
            onClose={() => setNew(false)}
          />
        ) : null}
      </Stack>
    </Card>
  )
}

type Line = UnitPage['taken'][number] & Partial<Pick<UnitPage['suiting'][number], 'reasons'>>

function Lines({ title, items }: { readonly title: string; readonly items: readonly Line[] }) {
  if (items.length === 0) return null
  return (
    <Card title={title}>
      <Rows label={title}>
        {items.map(({ reasons, ...item }) => (
          <ItemLine
            key={item.itemId}
            item={item}
            href={`/desk/exchange/items/${item.itemId}`}
            {...(reasons === undefined ? {} : { reasons })}
          />
        ))}
      </Rows>
    </Card>
  )
}
