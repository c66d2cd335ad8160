import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import type { plansContract } from '../contract.ts'
import { LightTag } from './light-tag.tsx'
import { MeasureSheet } from './measure-sheet.tsx'
import { Signs } from './plan-table.tsx'
import { planWords } from './plan-words.ts'

type Mine = OutputOf<typeof plansContract.listMyMeasures>['measures'][number]

/** Somebody was reminded of a check that is still to be done. */
const isSoon = ({ checks }: Mine['measure']): boolean =>
  checks.some(({ finding, isReminded }) => finding === null && isReminded)

/** The measures that one's own unit leads or helps with, the most urgent first. */
export function MyMeasures({ measures }: { readonly measures: readonly Mine[] }) {
  const words = useWords(planWords)
  const [openId, setOpenId] = useState<string | null>(null)
  const open = measures.find(({ measure }) => measure.measureId === openId)
  const soon = measures.filter(({ isOwner, measure }) => isOwner && isSoon(measure))
  if (measures.length === 0)
    return <EmptyState icon="list" title={words.noneMine} note={words.noneMineNote} />
  return (
    <Stack>
      {soon.length > 0 ? (
        <Notice tone="warn" icon="bell">
          {words.soon(soon.length)}
        </Notice>
      ) : null}
      <Rows label={words.mine}>
        {measures.map(({ measure, planName, year, isOwner }) => (
          <Row
            key={measure.measureId}
            onPress={() => setOpenId(measure.measureId)}
            title={`${measure.number}${measure.title}`}
            note={
              <>
                {[isOwner ? words.isOwner : words.isHelper, planName].join(' · ')}
                <Signs measure={measure} year={year} />
              </>
            }
            end={<LightTag light={measure.light} />}
          />
        ))}
      </Rows>
      {open ? (
        <MeasureSheet
          planId={open.planId}
          year={open.year}
          measure={open.measure}
          onClose={() => setOpenId(null)}
        />
      ) : null}
    </Stack>
  )
}
