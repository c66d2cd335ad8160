import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { useSay } from '#platform/web/language.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select, TextArea } from '#platform/web/parts/inputs.tsx'
import { Columns, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { givingContract } from '#capabilities/exchange/contract/giving.ts'
import { readingContract } from '#capabilities/exchange/contract/reading.ts'
import { teamContract } from '#capabilities/exchange/contract/team.ts'
import { kindOf } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { HelpersCard } from './helpers-card.tsx'
import { ItemTag } from './item-line.tsx'
import { ItemPhotosPart } from './item-photos.tsx'
import { ItemSteps } from './item-steps.tsx'
import { ItemFacts, ItemPrivate, ItemStory } from './item-story.tsx'
import { useOwnPost } from './own-post.ts'
import type { Item } from './sheet-props.ts'
import { FormSheet, WordsSheet } from './step-sheets.tsx'
import { SuitingCard } from './suiting-card.tsx'

const pathOf = (itemId: string) => `/desk/exchange/items/${itemId}`

/** One item at the desk: what the author wrote, how to find them, and the community’s steps. */
export function DeskExchangeItem({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const say = useSay()
  const { organisationId } = useOwnPost()
  const reading = useOperation(readingContract.getItem, { itemId: params.itemId ?? '-' })
  useLive(['ledger_grew'])
  return (
    <Page
      title={reading.data?.title ?? words.title}
      lead={reading.data ? say(kindOf(reading.data.kind)) : undefined}
      width="wide"
      actions={
        <ButtonLink href="/desk/exchange" icon="back">
          {words.back}
        </ButtonLink>
      }
    >
      <Show reading={reading}>
        {(item) => (
          <Columns least="22rem">
            <Stack>
              <p>
                <ItemTag status={item.status} list={item.list} />
              </p>
              <ItemPrivate item={item} />
              <CommunitySteps item={item} />
              <ItemSteps item={item} organisationId={organisationId ?? undefined} onRefresh={reading.again} />
            </Stack>
            <Stack>
              <ItemPhotosPart item={item} onRefresh={reading.again} />
              <ItemFacts item={item} />
              {item.abilities.includes('askHelper') ? <HelpersCard item={item} /> : null}
              {item.status === 'open' ? <SuitingCard item={item} hrefOf={pathOf} /> : null}
              <ItemStory item={item} />
            </Stack>
          </Columns>
        )}
      </Show>
    </Page>
  )
}

type ItemProps = { readonly item: Item }

function CommunitySteps({ item }: ItemProps) {
  const words = useWords(deskWords)
  const [sheet, setSheet] = useState<'open' | 'decline' | 'plan' | null>(null)
  const close = () => setSheet(null)
  const may = (verb: string) => item.abilities.includes(verb)
  return (
    <Stack gap="tight">
      {may('moderateItem') ? (
        <>
          <Button tone="main" wide onPress={() => setSheet('open')}>
            {words.moderate}
          </Button>
          <Button wide onPress={() => setSheet('decline')}>
            {words.decline}
          </Button>
        </>
      ) : null}
      {may('planRepair') ? (
        <Button wide icon="calendar" onPress={() => setSheet('plan')}>
          {words.plan}
        </Button>
      ) : null}
      {sheet === 'open' ? <OpenSheet item={item} onClose={close} /> : null}
      {sheet === 'decline' ? <DeclineSheet item={item} onClose={close} /> : null}
      {sheet === 'plan' ? <PlanSheet item={item} onClose={close} /> : null}
    </Stack>
  )
}

type SheetProps = ItemProps & { readonly onClose: () => void }

const useModeration = (said: string, onClose: () => void) =>
  useAction(givingContract.moderateItem, {
    onDone: () => {
      showToast(said)
      onClose()
    },
  })

function OpenSheet({ item, onClose }: SheetProps) {
  const words = useWords(deskWords)
  const [text, setText] = useState(item.words ?? item.title)
  const action = useModeration(words.opened, onClose)
  return (
    <FormSheet
      title={words.moderate}
      lead={words.moderateLead}
      {...{ action, onClose }}
      onSubmit={() => void action.run({ itemId: item.itemId, verdict: 'open', text })}
    >
      <Field label={words.publicWords} error={action.errorOf('text')}>
        <TextArea value={text} onChange={setText} most={300} />
      </Field>
    </FormSheet>
  )
}

function DeclineSheet({ item, onClose }: SheetProps) {
  const words = useWords(deskWords)
  const action = useModeration(words.declined, onClose)
  return (
    <WordsSheet
      title={words.decline}
      lead={words.declineLead}
      label={words.reason}
      {...{ action, onClose }}
      onSend={(text) => void action.run({ itemId: item.itemId, verdict: 'decline', text })}
    />
  )
}

function PlanSheet({ item, onClose }: SheetProps) {
  const words = useWords(deskWords)
  const [repairDayId, setDay] = useState('')
  const { data } = useOperation(teamContract.listRepairDays, { placeId: item.placeId })
  const action = useAction(teamContract.planRepair, {
    onDone: () => {
      showToast(words.planned)
      onClose()
    },
  })
  const days = data?.days ?? []
  return (
    <FormSheet
      title={words.plan}
      {...{ action, onClose }}
      onSubmit={() => void action.run({ itemId: item.itemId, repairDayId })}
    >
      {data && days.length === 0 ? <Notice tone="info">{words.noDays}</Notice> : null}
      <Field label={words.planDay} error={action.errorOf('repairDayId')}>
        <Select
          value={repairDayId}
          onChange={setDay}
          placeholder={words.pickDay}
          options={days.map((day) => ({ value: day.repairDayId, label: `${day.on} · ${day.where}` }))}
        />
      </Field>
    </FormSheet>
  )
}
