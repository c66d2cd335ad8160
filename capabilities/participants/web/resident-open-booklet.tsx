import { useState } from 'react'
import { useLocation } from 'wouter'
import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { keepBooklet } from '#platform/web/booklet.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { participantsContract } from '../contract.ts'
import { type ParticipantKind, participantKinds } from '../shapes.ts'
import { emptyBooklet, saidIn } from './booklet-draft.ts'
import { BookletFields } from './booklet-fields.tsx'
import { bookletWords } from './booklet-words.ts'

/** Where to go afterwards (a path of this house, nothing else) and as whom one takes part. */
function asked(): { readonly next: string; readonly kind: ParticipantKind } {
  const given = new URLSearchParams(location.search)
  const next = given.get('next') ?? ''
  const kind = participantKinds.find((one) => one === given.get('kind')) ?? 'resident'
  return { next: /^\/(?![/\\])/.test(next) ? next : '/booklet', kind }
}

/** Opens a booklet in under a minute: a name and a community. */
export function ResidentOpenBooklet() {
  const words = useWords(bookletWords)
  const home = useHomePlace()
  const [, go] = useLocation()
  const [ids] = useState(() => ({ participantId: newId(), receipt: newReceipt() }))
  const [{ next, kind }] = useState(asked)
  const [initial] = useState(() => ({
    ...emptyBooklet,
    kind,
    place: home === null ? null : { placeId: home.aroundId ?? home.placeId, name: home.name },
  }))
  const form = useForm(initial)
  const open = useAction(participantsContract.openBooklet, {
    onDone: () => {
      keepBooklet({ ...ids, name: form.values.name.trim() })
      showToast(words.opened)
      go(next, { replace: true })
    },
  })
  return (
    <>
      <TopBar title={words.title} back={next} />
      <Page title={words.openTitle} lead={words.openLead}>
        <Form onSubmit={() => void open.run({ ...ids, ...saidIn(form.values) })}>
          <Stack>
            <BookletFields form={form} errorOf={open.errorOf} />
            <HowUsed about="participants.booklet" />
            <ProblemNotice problem={open.problem} />
            <Button submit tone="main" wide busy={open.busy}>
              {words.open}
            </Button>
          </Stack>
        </Form>
      </Page>
    </>
  )
}
