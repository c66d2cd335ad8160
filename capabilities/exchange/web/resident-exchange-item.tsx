import { useBooklet, NeedsBooklet } from '#platform/web/booklet.ts'
import { useLive } from '#platform/web/live.ts'
import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, Notice, Skeleton } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { type Reading, useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/exchange/contract/reading.ts'
import { kindOf } from '../words.ts'
import { askingWords } from './asking-words.ts'
import { exchangeWords } from './exchange-words.ts'
import { HelpersCard } from './helpers-card.tsx'
import { ItemTag } from './item-line.tsx'
import { ItemPhotosPart } from './item-photos.tsx'
import { ItemSteps } from './item-steps.tsx'
import { ItemFacts, ItemPrivate, ItemStory } from './item-story.tsx'
import { useItemKey } from './kept-items.ts'
import type { Item } from './sheet-props.ts'
import { stepWords } from './step-words.ts'
import { SuitingCard } from './suiting-card.tsx'
import { Refused, UnsentTag } from './unsent-list.tsx'
import { type UnsentPost, useUnsentPosts } from './unsent-posts.ts'
import { unsentWords } from './unsent-words.ts'

/** One need or offer: what it is, how far it has come, and what this phone may do with it. */
export function ResidentExchangeItem({ params }: ScreenProps) {
  const words = useWords(exchangeWords)
  const itemId = params.itemId ?? '-'
  const receipt = useItemKey(itemId)
  const unsent = useUnsentPosts().find(itemId)
  const opened = receipt === undefined ? {} : { receipt }
  const reading = useOperation(readingContract.getItem, { itemId }, { ...opened, enabled: !unsent })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={words.title} back="/exchange" />
      {unsent ? <Unsent post={unsent} /> : null}
      {reading.data && !unsent ? (
        <Opened item={reading.data} receipt={receipt} onRefresh={reading.again} />
      ) : null}
      {reading.data || unsent ? null : <NotYet reading={reading} />}
    </>
  )
}

/** While it comes, and where it does not. */
function NotYet({ reading: { problem, again } }: { readonly reading: Reading<Item> }) {
  const words = useWords(exchangeWords)
  const steps = useWords(stepWords)
  const isGone = problem?.code === 'not-found' || problem?.code === 'invalid-input'
  return (
    <Page title={words.title}>
      {problem === null ? <Skeleton lines={4} block /> : null}
      {isGone ? (
        <EmptyState
          icon="hand"
          title={steps.gone}
          note={steps.goneNote}
          action={<ButtonLink href="/exchange">{words.backToList}</ButtonLink>}
        />
      ) : null}
      {problem && !isGone ? <ErrorState problem={problem} onRetry={again} /> : null}
    </Page>
  )
}

const pathOf = (itemId: string) => `/exchange/items/${itemId}`

/** What is still on this phone: it waits for network, or the house would not take it. */
function Unsent({ post }: { readonly post: UnsentPost }) {
  const words = useWords(unsentWords)
  const { item, posted } = post
  const isRefused = item.refusal !== null
  return (
    <Page
      title={isRefused ? words.refusedTitle : words.waitingTitle}
      lead={isRefused ? undefined : words.waitingLead}
    >
      <Stack>
        <p>
          <UnsentTag post={post} />
        </p>
        <p>{posted.words}</p>
        <Refused post={post} />
      </Stack>
    </Page>
  )
}

type OpenedProps = {
  readonly item: Item
  readonly receipt: string | undefined
  readonly onRefresh: () => void
}

function Opened({ item, receipt, onRefresh }: OpenedProps) {
  const say = useSay()
  const booklet = useBooklet()
  const kind = say(kindOf(item.kind))
  const isForOthers = item.status === 'open' && !item.isOwn && booklet === null
  return (
    <Page title={item.title || kind} lead={kind}>
      <Stack>
        <Standing item={item} />
        <ItemPrivate item={item} />
        <ItemSteps item={item} receipt={receipt} onRefresh={onRefresh} />
        {isForOthers ? <NeedsBooklet>{null}</NeedsBooklet> : null}
        <ItemPhotosPart item={item} receipt={receipt} onRefresh={onRefresh} />
        <ItemFacts item={item} />
        {item.abilities.includes('askHelper') ? <HelpersCard item={item} receipt={receipt} /> : null}
        {item.isOwn && item.status === 'open' ? <SuitingCard item={item} hrefOf={pathOf} /> : null}
        <ItemStory item={item} />
      </Stack>
    </Page>
  )
}

/** How it stands, and what that means for whoever looks. */
function Standing({ item }: { readonly item: Item }) {
  const words = useWords(stepWords)
  return (
    <>
      <p>
        <ItemTag status={item.status} list={item.list} />{' '}
        {item.isOwn ? <span className="soft small">{words.own}</span> : null}
        {item.isMine ? <span className="soft small">{words.mine}</span> : null}
      </p>
      {item.isOwn && item.status === 'waiting' ? <Notice tone="info">{words.wait}</Notice> : null}
      {item.isAsked && item.status === 'open' ? <AskedNotice /> : null}
      {item.status === 'done' ? <p className="soft small">{words.silent}</p> : null}
    </>
  )
}

function AskedNotice() {
  const words = useWords(askingWords)
  return (
    <Notice tone="info" icon="hand">
      <strong>{words.forYou}</strong>
      <br />
      {words.forYouNote}
    </Notice>
  )
}
