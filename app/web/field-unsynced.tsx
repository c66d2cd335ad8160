import { useSay } from '#platform/web/language.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { defineWords, useWords } from '#platform/web/words.ts'
import { MendDialog } from './mend-dialog.tsx'
import { useState } from 'react'

const words = defineWords({
  zh: {
    title: '未同步',
    lead: '先存在这部手机上，有网后按顺序送出；没办成的在这里写明原因。',
    sendNow: '现在送出',
    empty: '都送到了',
    emptyNote: '这部手机上没有等着送出的内容',
    waiting: '等待送出',
    refused: '没有办成',
    photos: (count: number) => `${count} 张照片`,
    mend: '修改后重送',
    discard: '不送了',
    discarded: '已从这部手机移除',
  },
  en: {
    title: 'Not synced',
    lead: 'Kept on this phone and sent in order when there is network; what could not be done says why.',
    sendNow: 'Send now',
    empty: 'Everything has arrived',
    emptyNote: 'Nothing on this phone is waiting to be sent',
    waiting: 'Waiting',
    refused: 'Not done',
    photos: (count) => `${count} ${count === 1 ? 'photo' : 'photos'}`,
    mend: 'Change and resend',
    discard: 'Give up',
    discarded: 'Removed from this phone',
  },
})

function OneItem({
  item,
  onMend,
  onDiscard,
}: {
  readonly item: OutboxItem
  readonly onMend: () => void
  readonly onDiscard: () => void
}) {
  const own = useWords(words)
  const say = useSay()
  return (
    <Card>
      <Stack gap="tight">
        <Inline place="spread">
          <strong>{item.label}</strong>
          {item.refusal ? (
            <StatusTag tone="late" word={own.refused} />
          ) : (
            <StatusTag tone="info" word={own.waiting} icon="upload" />
          )}
        </Inline>
        <p className="soft small">
          <Moment at={item.capturedAt} />
          {item.photos.length > 0 ? ` · ${own.photos(item.photos.length)}` : ''}
        </p>
        {item.refusal ? (
          <>
            <Notice tone="late">
              {say(item.refusal)}
              {item.refusal.fields.map((field) => (
                <p key={field.field}>{say(field)}</p>
              ))}
            </Notice>
            <Inline>
              <Button icon="edit" onPress={onMend}>
                {own.mend}
              </Button>
              <Button tone="danger" icon="trash" onPress={onDiscard}>
                {own.discard}
              </Button>
            </Inline>
          </>
        ) : null}
      </Stack>
    </Card>
  )
}

/** What has not synced, and what was refused and why. */
export function FieldUnsynced() {
  const own = useWords(words)
  const outbox = useOutbox()
  const [mending, setMending] = useState<OutboxItem | null>(null)
  const discard = (key: string) => void outbox.discard(key).then(() => showToast(own.discarded))
  return (
    <Page title={own.title} lead={own.lead}>
      {outbox.items.length === 0 ? <EmptyState icon="check" title={own.empty} note={own.emptyNote} /> : null}
      {outbox.waiting > 0 ? (
        <Button tone="main" icon="upload" busy={outbox.sending} onPress={outbox.sendNow} wide>
          {own.sendNow}
        </Button>
      ) : null}
      <Stack>
        {outbox.items.map((item) => (
          <OneItem
            key={item.key}
            item={item}
            onMend={() => setMending(item)}
            onDiscard={() => discard(item.key)}
          />
        ))}
      </Stack>
      <MendDialog item={mending} onClose={() => setMending(null)} onSend={outbox.resend} />
    </Page>
  )
}
