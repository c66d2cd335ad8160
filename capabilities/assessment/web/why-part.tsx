import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import type { Chosen, Part } from '../definition.ts'
import type { PartResult } from '../shapes.ts'
import { ExcludeDialog } from './exclude-dialog.tsx'
import { sayPoints, sayValue } from './say-assessment.ts'
import { useSayScoring } from './say-scoring.ts'
import { TellDialog } from './tell-dialog.tsx'
import type { UnitResult } from './unit-result.ts'
import { whyWords } from './why-words.ts'

type Props = { readonly part: Part; readonly why: UnitResult }

/** One part: its points, what they rest on, and what can be done about it. */
export function WhyPart({ part, why }: Props) {
  const words = useWords(whyWords)
  const result = why.result.parts.find(({ partId }) => partId === part.partId)
  if (!result) return null
  const { points, weight } = result
  const before = why.before?.parts.find(({ partId }) => partId === part.partId)?.points ?? null
  return (
    <section className="why-part" aria-label={part.title}>
      <div className="why-part-head">
        <h3>{part.title}</h3>
        <span className="figures">
          {points === null ? words.leftOut : words.pointsOf(sayPoints(points), weight)}
          {before === null ? null : <span className="soft small"> · {words.before(sayPoints(before))}</span>}
        </span>
      </div>
      <Reasons part={part} result={result} />
      <Ties part={part} why={why} />
      <PartActions part={part} why={why} />
    </section>
  )
}

function Reasons({ part, result }: { readonly part: Part; readonly result: PartResult }) {
  const words = useWords(whyWords)
  const colon = useColon()
  const sayScoring = useSayScoring()
  if (part.source.kind === 'evidence')
    return <p className="soft small">{result.why === null ? part.source.wanted : words[result.why]}</p>
  return (
    <>
      {result.why === null ? null : <p>{words[result.why]}</p>}
      <p className="soft small">
        {[
          words.sample(result.sample),
          ...(result.raw === null ? [] : [words.raw(sayValue(result.raw, result))]),
        ].join(' · ')}
        {' · '}
        {words.between(sayValue(result.low, result), sayValue(result.high, result))}
        {' · '}
        {words.peersMiddle(sayValue(result.middle, result), sayValue(result.upperQuarter, result))}
      </p>
      {result.drawnTo === null ? null : (
        <p className="soft small">
          {words.drawn(
            sayValue(result.value, result),
            sayValue(result.drawnTo.mean, result),
            Math.round(result.drawnTo.strength),
          )}
        </p>
      )}
      <p className="soft small">
        {words.form}
        {colon}
        {sayScoring(part.source.scoring)}
      </p>
    </>
  )
}

/** The entries behind each figure of a part, opened under the tree of the period's day. */
function Ties({ part, why }: Props) {
  const words = useWords(whyWords)
  const say = useSay()
  const catalogue = useOperation(assessmentContract.listScorableFigures, {})
  const { source } = part
  if (source.kind === 'evidence') return null
  const nameOf = ({ figureId }: Chosen) => {
    const found = catalogue.data?.figures.find((figure) => figure.figureId === figureId)
    return found ? say(found.name) : figureId
  }
  const others = [source.per, source.ignored?.figure].filter((each) => each !== null && each !== undefined)
  return (
    <>
      {source.ignored ? (
        <p className="soft small">
          {words.ignoredNote(source.ignored.weight, nameOf(source.ignored.figure))}
        </p>
      ) : null}
      <Inline>
        <ButtonLink href={openedHref(why, source.figure)} icon="list">
          {words.entries}
        </ButtonLink>
        {others.map((figure) => (
          <ButtonLink key={figure.figureId} href={openedHref(why, figure)} tone="quiet" icon="list">
            {words.entriesPer(nameOf(figure))}
          </ButtonLink>
        ))}
      </Inline>
    </>
  )
}

const openedHref = ({ from, to, treeDay, result }: UnitResult, { figureId }: Chosen): string => {
  const asked = {
    tree: 'organisation',
    node: result.unitId,
    figure: figureId,
    period: 'range',
    from,
    to,
    under: treeDay,
  }
  return `/cockpit/open?${new URLSearchParams(asked)}`
}

function PartActions({ part, why }: Props) {
  const words = useWords(whyWords)
  const [open, setOpen] = useState<'appeal' | 'evidence' | 'exclude' | null>(null)
  const isEvidence = part.source.kind === 'evidence'
  const isPending = why.appeals.some(({ partId, isUpheld }) => partId === part.partId && isUpheld === null)
  const { abilities } = why
  const close = () => setOpen(null)
  return (
    <Inline>
      {isPending ? <StatusTag tone="warn" word={words.appealPending} /> : null}
      {isPending ? null : (
        <AbilityButton
          abilities={abilities}
          ability="appealPart"
          tone="quiet"
          icon="hand"
          onPress={() => setOpen('appeal')}
        >
          {words.appeal}
        </AbilityButton>
      )}
      {isEvidence ? (
        <AbilityButton
          abilities={abilities}
          ability="giveEvidence"
          icon="upload"
          onPress={() => setOpen('evidence')}
        >
          {words.give}
        </AbilityButton>
      ) : null}
      <AbilityButton
        abilities={abilities}
        ability="excludePart"
        tone="quiet"
        icon="minus"
        onPress={() => setOpen('exclude')}
      >
        {words.exclude}
      </AbilityButton>
      {open === 'appeal' || open === 'evidence' ? (
        <TellDialog kind={open} part={part} why={why} onClose={close} />
      ) : null}
      {open === 'exclude' ? <ExcludeDialog part={part} why={why} onClose={close} /> : null}
    </Inline>
  )
}
