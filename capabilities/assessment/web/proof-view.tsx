import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Facts } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { periodWords } from './period-words.ts'

type Period = OutputOf<typeof assessmentContract.getPeriod>

/** What a frozen period rests on, and computing it again from the records. */
export function ProofView({ period }: { readonly period: Period }) {
  const words = useWords(periodWords)
  const [isAsked, setAsked] = useState(false)
  const { frozenAt, sha256 } = period
  return (
    <>
      <Facts
        facts={[
          { name: words.proofVersion, value: String(period.version) },
          { name: words.proofTree, value: period.treeDay },
          { name: words.proofComputed, value: <Moment at={period.computedAt} /> },
          { name: words.proofFrozen, value: frozenAt === null ? words.notFrozen : <Moment at={frozenAt} /> },
          ...(period.rule === null ? [] : [{ name: words.proofRule, value: period.rule }]),
          ...(sha256 === null
            ? []
            : [{ name: words.proofHash, value: <span className="hash">{sha256}</span> }]),
        ]}
      />
      {isAsked ? (
        <Verification periodId={period.periodId} />
      ) : (
        <div>
          <AbilityButton
            abilities={period.abilities}
            ability="verifyPeriod"
            icon="refresh"
            onPress={() => setAsked(true)}
          >
            {words.verify}
          </AbilityButton>
        </div>
      )}
    </>
  )
}

function Verification({ periodId }: { readonly periodId: string }) {
  const words = useWords(periodWords)
  const colon = useColon()
  const comma = useComma()
  const say = useSay()
  const catalogue = useOperation(assessmentContract.listScorableFigures, {})
  const reading = useOperation(assessmentContract.verifyPeriod, { periodId })
  const nameOf = (id: string) => {
    const found = catalogue.data?.figures.find(({ figureId }) => figureId === id)
    return found ? say(found.name) : id
  }
  return (
    <Show reading={reading}>
      {({ isSame, bytes, changedSince, figures }) => (
        <>
          <Notice tone={isSame ? 'good' : 'late'}>
            {isSame ? words.same(bytes.toLocaleString('en-US')) : words.different}
          </Notice>
          <p className="soft">
            {changedSince === null
              ? words.redefined
              : changedSince.length === 0
                ? words.noneSince
                : words.since(changedSince.join(comma))}
          </p>
          <p className="soft small">
            {words.proofFigures}
            {colon}
            {figures
              .map(({ figureId, version }) => words.figureVersion(nameOf(figureId), version))
              .join(comma)}
          </p>
        </>
      )}
    </Show>
  )
}
