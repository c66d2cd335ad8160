import { useEffect, useState } from 'react'
import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { caseKinds, type CaseKind } from '#capabilities/cases/words.ts'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { useSay } from '#platform/web/language.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { Notice, Skeleton } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { useSayCase } from '../say-case.ts'
import { checkLetter, type LetterProblems, mostCharacters } from './check-letter.ts'
import { useHomePlace } from './home-place.ts'
import { KindForm, type KindOfCase } from './kind-form.tsx'
import { type LetterDraft, useLetterDraft } from './letter-draft.ts'
import { PersonalWarning } from './personal-warning.tsx'
import { RecipientChoice, useRecipients } from './recipient-choice.tsx'
import { SimilarCases } from './similar-cases.tsx'
import { StartAnew } from './start-anew.tsx'
import { useKeptPhotos } from './use-kept-photos.ts'
import { type ReadyLetter, useSending } from './use-sending.ts'
import { WherePicker } from './where-picker.tsx'
import { writeWords } from './write-words.ts'

const asKind = (kind: string | undefined): CaseKind => caseKinds.find((one) => one === kind) ?? 'letter'

/** What is written, with its photos and to whom it goes. */
function useWriting(kind: CaseKind) {
  const { kind: kindName } = useSayCase()
  const home = useHomePlace()
  const { draft, set, startAnew } = useLetterDraft(kind)
  const photos = useKeptPhotos(draft.photoIds, (photoIds) => set({ photoIds }))
  const { recipients } = useRecipients(draft.where.place?.placeId)
  const writesTo = draft.recipientId ?? recipients[0]?.organisationId
  const isChosen = draft.kind === 'letter' || draft.where.mode === 'nowhere'
  return {
    draft,
    set,
    photos,
    letterWith: (text: string): ReadyLetter => ({
      draft,
      text,
      photoIds: photos.ids,
      unsent: photos.unsent,
      recipientId: isChosen ? writesTo : undefined,
      isFromDoor: home?.by === 'door',
      label: kindName(draft.kind),
    }),
    startAnew: () => {
      for (const { photoId } of photos.photos.photos) photos.photos.remove(photoId)
      photos.forget([])
      startAnew()
    },
  }
}

/** Sending it, after a look at what has to be mended and at personal numbers in the text. */
function useLetter(kind: CaseKind) {
  const writing = useWriting(kind)
  const { draft, photos, letterWith } = writing
  const sending = useSending(photos.forget)
  const [problems, setProblems] = useState<LetterProblems>({})
  const [isWarning, setWarning] = useState(false)
  const check = (): boolean => {
    const found = checkLetter(draft, photos.count)
    setProblems(found)
    return Object.keys(found).length === 0 && !photos.isBusy
  }
  return {
    ...writing,
    set: (change: Partial<LetterDraft>) => {
      setProblems({})
      writing.set(change)
    },
    problems,
    busy: sending.busy,
    refusal: sending.refusal,
    isWarning,
    closeWarning: () => setWarning(false),
    submit: () => {
      if (!check()) return
      if (findPersonalPatterns(draft.text).length > 0) setWarning(true)
      else void sending.send(letterWith(draft.text))
    },
    sendAs: (text: string) => {
      setWarning(false)
      void sending.send(letterWith(text))
    },
    meToo: (caseId: string) => {
      if (check()) void sending.meToo(letterWith(draft.text), caseId)
    },
  }
}

type Letter = ReturnType<typeof useLetter>

/** Puts the focus where something has to be mended. */
function useFocusOnProblem(problems: LetterProblems) {
  useEffect(() => {
    if (Object.keys(problems).length === 0) return
    const first = document.querySelector<HTMLElement>('main [aria-invalid="true"], main .field-error')
    first?.scrollIntoView({ block: 'center' })
    first?.focus({ preventScroll: true })
  }, [problems])
}

// What comes a moment later must not push down what somebody begins to write in.
const roomForOneLine = '\u00a0'
const mayBeUrgent: readonly CaseKind[] = ['hazard', 'help']

/** One field to write in, photos, and where it is. */
export function ResidentWrite({ params }: ScreenProps) {
  const kind = asKind(params.kind)
  const say = useSay()
  const { kind: kindName } = useSayCase()
  const home = useHomePlace()
  const letter = useLetter(kind)
  const reading = useKeptOperation(residentContract.getCaseKinds, {})
  const form = reading.data?.kinds.find((one) => one.kind === kind)
  useFocusOnProblem(letter.problems)
  return (
    <>
      <TopBar title={home?.name ?? kindName(kind)} back="/" />
      <Page title={kindName(kind)} lead={form ? say(form.hint) : roomForOneLine}>
        {mayBeUrgent.includes(kind) && reading.loading ? <Skeleton lines={1} block /> : null}
        {form?.emergency ? (
          <Notice tone="late" icon="phone">
            {say(form.emergency)}
          </Notice>
        ) : null}
        <Form onSubmit={letter.submit}>
          {kind === 'hazard' ? <PhotoField letter={letter} /> : null}
          <WordsField letter={letter} isHazard={kind === 'hazard'} />
          {kind === 'hazard' ? null : <PhotoField letter={letter} />}
          <Rest letter={letter} form={form} />
        </Form>
        <PersonalWarning
          text={letter.draft.text}
          open={letter.isWarning}
          onClose={letter.closeWarning}
          onSend={letter.sendAs}
        />
      </Page>
    </>
  )
}

function WordsField({ letter, isHazard }: { readonly letter: Letter; readonly isHazard: boolean }) {
  const words = useWords(writeWords)
  const say = useSay()
  const { text } = letter.problems
  return (
    <Field
      label={isHazard ? words.hazardWhat : words.what}
      hint={isHazard ? words.hazardHint : words.whatHint}
      error={text && say(text)}
      optional={isHazard}
    >
      <TextArea
        value={letter.draft.text}
        onChange={(value) => letter.set({ text: value })}
        most={mostCharacters}
      />
    </Field>
  )
}

const PhotoField = ({ letter }: { readonly letter: Letter }) => {
  const words = useWords(writeWords)
  return (
    <FieldGroup label={words.photos} hint={words.photosHint} optional>
      <PhotoPicker photos={letter.photos.photos} />
    </FieldGroup>
  )
}

function Rest({ letter, form }: { readonly letter: Letter; readonly form: KindOfCase | undefined }) {
  const words = useWords(writeWords)
  const colon = useColon()
  const say = useSay()
  const { draft, set, problems, photos, refusal } = letter
  return (
    <Stack>
      <WherePicker where={draft.where} onChange={(where) => set({ where })} error={problems.where} />
      <RecipientChoice
        kind={draft.kind}
        placeId={draft.where.place?.placeId}
        recipientId={draft.recipientId}
        onChange={(recipientId) => set({ recipientId })}
      />
      {form ? <KindForm fields={form.fields} draft={draft} set={set} /> : null}
      <ContactFields letter={letter} />
      <HowUsed about="cases.letter" />
      <SimilarCases draft={draft} busy={letter.busy} onMeToo={letter.meToo} />
      {refusal ? (
        <div role="alert">
          <Notice tone="late">
            {words.refused}
            {colon}
            {say(refusal)}
            {refusal.fields.map((field) => (
              <p key={field.field}>{say(field)}</p>
            ))}
          </Notice>
        </div>
      ) : null}
      {photos.isBusy ? <p className="soft small">{words.photosBusy}</p> : null}
      <p className="soft small">{form ? words.promise(form.totalWorkingDays) : words.sendHint}</p>
      <Button submit tone="main" icon="send" wide busy={letter.busy} disabled={photos.isBusy}>
        {words.send}
      </Button>
      <Inline place="spread">
        <span className="faint small">{words.draftKept}</span>
        <StartAnew draft={draft} onStartAnew={letter.startAnew} />
      </Inline>
    </Stack>
  )
}

function ContactFields({ letter }: { readonly letter: Letter }) {
  const words = useWords(writeWords)
  const say = useSay()
  const { draft, set, problems } = letter
  return (
    <FieldGroup label={words.contact} hint={words.contactLead} optional>
      <Columns least="10rem">
        <Field label={words.phone} error={problems.phone && say(problems.phone)} optional>
          <TextInput
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            value={draft.phone}
            onChange={(phone) => set({ phone })}
          />
        </Field>
        <Field label={words.name} optional>
          <TextInput autoComplete="name" value={draft.name} onChange={(name) => set({ name })} />
        </Field>
      </Columns>
    </FieldGroup>
  )
}
