import { useState } from 'react'
import { useLocation } from 'wouter'
import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { HomePlaceLine } from '#capabilities/cases/web/resident/resident-home-place.tsx'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { useSay } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import type { Refusal } from '#platform/web/outbox/queue.ts'
import type { ListName } from '../words.ts'
import { draftOf, emptyItem, itemFrom } from './item-draft.ts'
import { ItemFields } from './item-fields.tsx'
import { postWords } from './post-words.ts'
import { type UnsentPost, useUnsentPosts } from './unsent-posts.ts'
import { unsentWords } from './unsent-words.ts'
import { useItemPhotos } from './use-item-photos.ts'
import { usePosting } from './use-posting.ts'

type Asked = { readonly list: ListName; readonly kind: string | null; readonly mend: string | null }

function asked(): Asked {
  const given = new URLSearchParams(location.search)
  const list = given.get('list') === 'offer' ? 'offer' : 'need'
  return { list, kind: given.get('kind'), mend: given.get('mend') }
}

/** Says in a minute what is needed or offered, also without network; mends what the house would not take. */
export function ResidentExchangeNew() {
  const [about] = useState(asked)
  const { find } = useUnsentPosts()
  const found = about.mend === null ? undefined : find(about.mend)
  const [refused, setRefused] = useState(found)
  // Read from the phone a moment later; once there it stays, also while it is being sent anew.
  if (refused === undefined && found !== undefined) setRefused(found)
  return <Writing key={refused ? 'mending' : 'new'} about={about} refused={refused} />
}

type WritingProps = { readonly about: Asked; readonly refused: UnsentPost | undefined }

const none: readonly never[] = []

/** What is being written, with the ids it will have wherever and whenever it is sent. */
function useWriting({ about: { list, kind }, refused }: WritingProps) {
  const [start] = useState(() => ({
    draft: refused ? draftOf(refused.posted) : emptyItem(list, kind),
    itemId: refused?.posted.itemId ?? newId(),
    receipt: refused?.posted.receipt ?? newReceipt(),
    placeId: refused?.posted.placeId,
    photos: refused?.posted.photos ?? none,
  }))
  const form = useForm(start.draft, refused ? undefined : `exchange-${list}-${kind ?? ''}`)
  const photos = useItemPhotos(start.photos)
  return { ...start, form, photos }
}

function Writing(props: WritingProps) {
  const words = useWords(postWords)
  const unsent = useWords(unsentWords)
  const [, go] = useLocation()
  const { list } = props.about
  const writing = useWriting(props)
  const { form, photos } = writing
  const [isPlaceMissing, setPlaceMissing] = useState(false)
  const posting = usePosting((how, itemId) => {
    form.reset()
    showToast(how === 'waiting' ? unsent.kept : words.sent)
    go(`/exchange/items/${itemId}`, { replace: true })
  })
  const placeId = useHomePlace()?.placeId ?? writing.placeId
  const send = () => {
    setPlaceMissing(placeId === undefined)
    if (placeId === undefined || photos.isBusy) return
    const { itemId, receipt } = writing
    const input = { itemId, list, placeId, ...itemFrom(form.values, [...photos.given]) }
    void posting.send({ input, receipt, photos: input.photos ? photos.bytes : [] })
  }
  const errorOf = useErrorOf(posting.refusal)
  const title = list === 'need' ? words.needTitle : words.offerTitle
  return (
    <>
      <TopBar title={title} back="/exchange" />
      <Page title={title} lead={list === 'need' ? words.needLead : words.offerLead}>
        <Form onSubmit={send}>
          <Stack>
            <HomePlaceLine />
            <ItemFields list={list} form={form} placeId={placeId} errorOf={errorOf} photos={photos} />
            <HowUsed about="exchange.item" />
            <Why refusal={posting.refusal ?? props.refused?.item.refusal ?? null} />
            {isPlaceMissing && placeId === undefined ? (
              <div role="alert">
                <Notice tone="late">{words.noPlace}</Notice>
              </div>
            ) : null}
            <Button submit tone="main" wide busy={posting.busy} disabled={photos.isBusy}>
              {words.send}
            </Button>
          </Stack>
        </Form>
      </Page>
    </>
  )
}

/** What has to be mended in a field, as the house said. */
function useErrorOf(refusal: Refusal | null) {
  const say = useSay()
  return (name: string) => {
    const field = refusal?.fields.find((one) => one.field === name || one.field.startsWith(`${name}.`))
    return field ? say(field) : undefined
  }
}

/** Why the house would not take it. */
function Why({ refusal }: { readonly refusal: Refusal | null }) {
  const say = useSay()
  if (refusal === null) return null
  return (
    <div role="alert">
      <Notice tone="late">{say(refusal)}</Notice>
    </div>
  )
}
