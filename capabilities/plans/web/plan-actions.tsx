import { useState } from 'react'
import { useLocation } from 'wouter'
import { useLanguage } from '#platform/web/language.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Menu, type MenuItem } from '#platform/web/parts/menu.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { saveDocument } from '#platform/web/save-document.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { PlanShape } from '../shapes.ts'
import { AddMeasureSheet } from './add-measure-sheet.tsx'
import { measureWords } from './measure-words.ts'
import { planWords } from './plan-words.ts'

/** What one can do with a plan: a measure more, and behind one button its report, its paper and its public page. */
export function PlanActions({ plan }: { readonly plan: PlanShape }) {
  const words = useWords(planWords)
  const measures = useWords(measureWords)
  const [isAdding, setAdding] = useState(false)
  const reports = useReports(plan)
  const publishing = usePublishing(plan)
  const print: MenuItem = { id: 'print', label: words.print, icon: 'print', onPress: () => window.print() }
  return (
    <>
      <ButtonLink href="/desk/plans" tone="quiet" icon="back">
        {words.back}
      </ButtonLink>
      <Menu items={[...reports.items, print, ...publishing.items]} busy={reports.busy || publishing.busy} />
      <AbilityButton
        abilities={plan.abilities}
        ability="addMeasure"
        tone="main"
        icon="add"
        onPress={() => setAdding(true)}
      >
        {measures.addMeasure}
      </AbilityButton>
      <ProblemNotice problem={reports.problem ?? publishing.problem} />
      {isAdding ? <AddMeasureSheet plan={plan} onClose={() => setAdding(false)} /> : null}
    </>
  )
}

/** The year's report, to be worked on or to be kept. */
function useReports({ planId, year }: PlanShape) {
  const words = useWords(planWords)
  const asked = { planId, year, language: useLanguage() }
  const write = useAction(plansContract.writePlanReport, { quiet: true, onDone: saveDocument })
  const items: MenuItem[] = [
    { id: 'word', label: words.word, icon: 'download', onPress: () => void write.run(asked) },
    {
      id: 'pdf',
      label: words.pdf,
      icon: 'download',
      onPress: () => void write.run({ ...asked, format: 'pdf' }),
    },
  ]
  return { items, busy: write.busy, problem: write.problem }
}

/** Puts the plan on its public page, leads there, or takes it off. */
function usePublishing({ planId, isPublished, abilities }: PlanShape) {
  const words = useWords(planWords)
  const [, go] = useLocation()
  const publish = useAction(plansContract.publishPlan, { onDone: () => showToast(words.published) })
  const hide = useAction(plansContract.hidePlan, { onDone: () => showToast(words.hidden) })
  const may = (ability: string) => abilities.some((one) => one === ability)
  const all: readonly (MenuItem & { readonly isThere: boolean })[] = [
    {
      id: 'public',
      isThere: isPublished,
      label: words.publicPage,
      icon: 'link',
      onPress: () => go(`/plans/${planId}`),
    },
    {
      id: 'publish',
      isThere: may('publishPlan'),
      label: words.publish,
      icon: 'megaphone',
      onPress: () => void publish.run({ planId }),
    },
    {
      id: 'hide',
      isThere: may('hidePlan'),
      label: words.hide,
      icon: 'lock',
      onPress: () => void hide.run({ planId }),
    },
  ]
  const items = all.filter(({ isThere }) => isThere)
  return { items, busy: publish.busy || hide.busy, problem: publish.problem ?? hide.problem }
}
