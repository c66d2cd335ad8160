import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Facts } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { cockpitContract, type FigureShape } from '../contract.ts'
import { type CatalogueWords, catalogueWords } from './catalogue-words.ts'
import { entryWords } from './entry-words.ts'
import './catalogue.css'

type Declared = OutputOf<typeof cockpitContract.listFigures>['figures'][number]

/** What every figure counts: how, of which entries, since when, and where it is shown. */
export function CatalogueScreen() {
  const words = useWords(catalogueWords)
  const reading = useOperation(cockpitContract.listFigures, {})
  const [sought, setSought] = useState('')
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <ButtonLink href="/cockpit" tone="quiet" icon="back">
          {words.back}
        </ButtonLink>
      }
    >
      <Field label={words.find}>
        <TextInput value={sought} onChange={setSought} />
      </Field>
      <Show reading={reading}>{({ figures }) => <Found figures={figures} sought={sought} />}</Show>
    </Page>
  )
}

const isSought = ({ name, meaning, figureId }: FigureShape, sought: string): boolean =>
  [name.zh, name.en, meaning.zh, meaning.en, figureId]
    .join(' ')
    .toLowerCase()
    .includes(sought.trim().toLowerCase())

function Found({ figures, sought }: { readonly figures: readonly Declared[]; readonly sought: string }) {
  const words = useWords(catalogueWords)
  const found = figures.filter((figure) => isSought(figure, sought))
  if (found.length === 0)
    return <EmptyState icon="search" title={words.noneFound} note={words.noneFoundNote} />
  return (
    <Columns least="24rem">
      {found.map((figure) => (
        <FigureCard key={figure.figureId} figure={figure} />
      ))}
    </Columns>
  )
}

function FigureCard({ figure }: { readonly figure: Declared }) {
  const words = useWords(catalogueWords)
  const comma = useComma()
  const entries = useWords(entryWords)
  const say = useSay()
  const { shareOf } = figure
  const facts = [
    { name: words.measure, value: words[figure.measure] },
    ...(shareOf ? [{ name: words.of, value: words.ofWhole(say(shareOf.whole), say(shareOf.part)) }] : []),
    { name: words.unit, value: say(figure.unit) || '—' },
    { name: words.better, value: betterWord(figure.better, words) },
    {
      name: words.madeOf,
      value: [...new Set(figure.madeOf.map((type) => entries.happened(type) || type))].join(comma),
    },
    { name: words.version, value: <Version figure={figure} /> },
    { name: words.usedIn, value: usesOf(figure, words).join(comma) },
    ...(figure.documents.length === 0
      ? []
      : [{ name: words.countsBy, value: <Documents documents={figure.documents} /> }]),
  ]
  return (
    <Card title={say(figure.name)}>
      <p className="figure-meaning">{say(figure.meaning)}</p>
      <Facts facts={facts} />
      <p className="faint small figures">{figure.figureId}</p>
    </Card>
  )
}

function Version({ figure }: { readonly figure: Declared }) {
  const words = useWords(catalogueWords)
  if (figure.since === null) return <>{words.versionNumber(figure.version)}</>
  return (
    <>
      {words.versionNumber(figure.version)} · <Moment at={figure.since} /> {words.versionSince}
    </>
  )
}

const addresses = {
  scorecard: '/desk/assessment/scorecards/',
  plan: '/desk/plans/',
  standard: '/desk/reviews/standards/',
} as const

function Documents({ documents }: Pick<Declared, 'documents'>) {
  const words = useWords(catalogueWords)
  return (
    <ul className="figure-documents">
      {documents.map(({ kind, documentId, name }) => (
        <li key={documentId}>
          {words[kind]} <Link href={`${addresses[kind]}${documentId}`}>{name}</Link>
        </li>
      ))}
    </ul>
  )
}

const usesOf = ({ usedIn }: Declared, words: CatalogueWords): string[] =>
  usedIn.length === 0 ? [words.nowhere] : [...usedIn.map((use) => words[use]), words.alsoTable]

function betterWord(better: FigureShape['better'], words: CatalogueWords): string {
  if (better === 'neither') return words.betterNeither
  return better === 'up' ? words.betterUp : words.betterDown
}
