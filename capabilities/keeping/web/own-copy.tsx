import { useEffect, useRef, useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '../contract.ts'
import { type Copied, dayTaken, saveData, saveTables } from './copy-files.ts'
import { CopiedTable } from './copy-tables.tsx'
import { copyWords } from './copy-words.ts'

/** Takes the copy once, as soon as the page is there: whoever came here has asked for it. */
function useTaken(receipt: string | undefined) {
  const [copied, setCopied] = useState<Copied | null>(null)
  const action = useAction(keepingContract.takeCopy, {
    ...(receipt !== undefined && { receipt }),
    quiet: true,
    onDone: setCopied,
  })
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void action.run({})
  })
  return { copied, problem: action.problem, again: () => void action.run({}) }
}

/** All that a code opens, or the account of whoever is signed in. */
export function OwnCopy({ receipt }: { readonly receipt?: string }) {
  const words = useWords(copyWords)
  const { copied, problem, again } = useTaken(receipt)
  return (
    <Page title={words.title} lead={receipt === undefined ? words.leadAccount : words.lead}>
      {copied ? <Whole copied={copied} /> : null}
      {copied === null && problem ? <ErrorState problem={problem} onRetry={again} /> : null}
      {copied === null && problem === null ? <Skeleton lines={4} block /> : null}
    </Page>
  )
}

function Whole({ copied }: { readonly copied: Copied }) {
  const words = useWords(copyWords)
  const say = useSay()
  const { tables, withheld, takenOn } = copied
  const name = words.file(dayTaken(copied))
  return (
    <Stack>
      {tables.length === 0 ? (
        <EmptyState icon="document" title={words.nothing} note="" />
      ) : (
        <div className="no-print">
          <Inline>
            <Button tone="main" icon="print" onPress={() => print()}>
              {words.print}
            </Button>
            <Button icon="download" onPress={() => void saveTables(copied, name, say)}>
              {words.saveTable}
            </Button>
            <Button icon="download" onPress={() => saveData(copied, name)}>
              {words.saveData}
            </Button>
          </Inline>
        </div>
      )}
      {tables.map((table) => (
        <CopiedTable key={`${table.noticeId} ${table.title.en}`} table={table} />
      ))}
      {withheld.length === 0 ? null : (
        <Card title={words.withheld}>
          <Facts facts={withheld.map(({ occasion, why }) => ({ name: say(occasion), value: say(why) }))} />
        </Card>
      )}
      <Taken takenOn={takenOn} />
    </Stack>
  )
}

function Taken({ takenOn }: Pick<Copied, 'takenOn'>) {
  const words = useWords(copyWords)
  return (
    <Card title={words.taken}>
      <Stack>
        <p className="soft">{words.takenNote}</p>
        <ul>
          {takenOn.map((at, index) => (
            <li key={at}>
              <Moment at={at} /> {index === 0 ? words.here : null}
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  )
}
