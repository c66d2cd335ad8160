import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { QrCode } from '#platform/web/parts/qr-code.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useQrPicture } from '#platform/web/use-qr-picture.ts'
import { defineWords, useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { newDoorCode } from './new-door-code.ts'
import type { PlaceDetail } from './change.ts'
import './places.css'

const signWords = defineWords({
  zh: {
    title: '门口二维码',
    lead: '打印出来贴在门口，居民扫一扫就能写信、报隐患。',
    none: '这里还没有门牌码',
    noneNote: '生成以后固定不变，贴出去的一直有效',
    make: '生成门牌码',
    print: '打印',
    scan: '扫一扫，有事说一声',
    says: (name: string) => `打开${name}的页面，给书记写信、报隐患、查进度`,
    code: (code: string) => `门牌码 ${code}`,
    answers: (name: string) => `负责：${name}`,
    typed: (link: string) => `也可以在浏览器打开 ${link}`,
  },
  en: {
    title: 'Door sign',
    lead: 'Print it and put it at the door; residents scan it to write or report.',
    none: 'No door code yet',
    noneNote: 'Once made it stays the same, so printed signs remain true',
    make: 'Make a door code',
    print: 'Print',
    scan: 'Scan and tell us',
    says: (name) => `Opens the page of ${name}: write to the secretary, report a hazard, follow it`,
    code: (code) => `Door code ${code}`,
    answers: (name) => `Answers: ${name}`,
    typed: (link) => `Or open ${link} in a browser`,
  },
})

/** A sign to print: the QR code that opens the page of a place. */
export function DoorSign({ params }: ScreenProps) {
  const words = useWords(signWords)
  const reading = useOperation(placesContract.getPlace, { placeId: params.placeId ?? '-' })
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Show reading={reading}>
        {(place) =>
          place.doorCode === null ? (
            <MakeCode place={place} />
          ) : (
            <Sign place={place} doorCode={place.doorCode} />
          )
        }
      </Show>
    </Page>
  )
}

function MakeCode({ place }: { readonly place: PlaceDetail }) {
  const words = useWords(signWords)
  const issue = useAction(placesContract.issueDoorCode)
  const [doorCode] = useState(newDoorCode)
  const mayIssue = place.abilities.includes('issueDoorCode')
  return (
    <Stack>
      <EmptyState
        icon="qr"
        title={words.none}
        note={words.noneNote}
        action={
          mayIssue ? (
            <Button
              tone="main"
              busy={issue.busy}
              onPress={() => issue.run({ placeId: place.placeId, doorCode })}
            >
              {words.make}
            </Button>
          ) : undefined
        }
      />
      <ProblemNotice problem={issue.problem} />
    </Stack>
  )
}

function Sign({ place, doorCode }: { readonly place: PlaceDetail; readonly doorCode: string }) {
  const words = useWords(signWords)
  const link = `${location.origin}/d/${doorCode}`
  const picture = useQrPicture(link)
  return (
    <Stack>
      <Inline>
        <Button tone="main" icon="print" onPress={() => print()}>
          {words.print}
        </Button>
      </Inline>
      <PrintArea whole>
        <section className="door-sign">
          <p className="soft">
            {place.path
              .slice(-3, -1)
              .map((step) => step.name)
              .join(' ')}
          </p>
          <h2>{place.name}</h2>
          <p>{words.scan}</p>
          {picture === null ? (
            <Skeleton lines={1} block />
          ) : (
            <QrCode source={picture} says={words.says(place.name)} />
          )}
          <p className="figures">{words.code(doorCode)}</p>
          {place.answerable === null ? null : <p className="soft">{words.answers(place.answerable.name)}</p>}
          <p className="soft small">{words.typed(link)}</p>
        </section>
      </PrintArea>
    </Stack>
  )
}
