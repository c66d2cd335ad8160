import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { participantsContract } from '../contract.ts'
import { BookletCard } from './booklet-card.tsx'
import { emptyBooklet, saidIn } from './booklet-draft.ts'
import { BookletFields } from './booklet-fields.tsx'
import { bookletWords } from './booklet-words.ts'
import { renewWords } from './renew-words.ts'

type Taken = { readonly title: string; readonly placeName: string; readonly receipt: string }

/** Opens a booklet for somebody without a phone, who gets a card. */
export function DeskTakeDownBooklet() {
  const words = useWords(bookletWords)
  const renewing = useWords(renewWords)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [round, setRound] = useState(0)
  if (taken === null) {
    return (
      <Page
        title={words.takeDown}
        lead={words.takeDownLead}
        actions={
          <ButtonLink href="/desk/booklets/renew" icon="key">
            {renewing.lost}
          </ButtonLink>
        }
      >
        <TakeDownForm key={round} onTaken={setTaken} />
      </Page>
    )
  }
  return (
    <Page title={words.takenDown} lead={words.takenDownLead}>
      <Stack>
        <BookletCard {...taken} />
        <div className="no-print">
          <Inline>
            <Button tone="main" icon="print" onPress={() => print()}>
              {words.print}
            </Button>
            <Button
              onPress={() => {
                setTaken(null)
                setRound(round + 1)
              }}
            >
              {words.another}
            </Button>
          </Inline>
        </div>
      </Stack>
    </Page>
  )
}

function TakeDownForm({ onTaken }: { readonly onTaken: (taken: Taken) => void }) {
  const words = useWords(bookletWords)
  const [ids] = useState(() => ({ participantId: newId(), receipt: newReceipt() }))
  const form = useForm(emptyBooklet)
  const { name, place } = form.values
  const take = useAction(participantsContract.takeDownBooklet, {
    onDone: () =>
      onTaken({ title: words.cardFor(name.trim()), placeName: place?.name ?? '', receipt: ids.receipt }),
  })
  return (
    <Form onSubmit={() => void take.run({ ...ids, ...saidIn(form.values) })}>
      <Stack>
        <BookletFields form={form} errorOf={take.errorOf} />
        <ProblemNotice problem={take.problem} />
        <Button submit tone="main" icon="add" busy={take.busy}>
          {words.takeDown}
        </Button>
      </Stack>
    </Form>
  )
}
