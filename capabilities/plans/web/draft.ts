import { newId } from '#platform/web/new-id.ts'
import type { DraftShape } from '../shapes.ts'
import type { Party } from './party-list.tsx'

export type DraftMeasure = {
  readonly measureId: string
  readonly row: number | null
  readonly areaId: string
  readonly number: string
  readonly title: string
  /** As the document writes it. */
  readonly ownerName: string
  readonly owner: Party | null
  readonly helpers: readonly Party[]
  readonly yearTexts: Readonly<Record<string, string>>
  readonly checkDays: readonly string[]
}

/** A plan while it is being prepared on this device. */
export type Draft = {
  readonly planId: string
  readonly name: string
  readonly source: string
  readonly mainPlanId: string | null
  readonly organisation: Party | null
  readonly fromYear: number
  readonly toYear: number
  readonly areas: readonly { readonly areaId: string; readonly number: string; readonly title: string }[]
  readonly measures: readonly DraftMeasure[]
  readonly problems: DraftShape['problems']
}

/** A draft from what a file or an example says. */
export function draftFrom(shape: DraftShape, thisYear: number): Draft {
  const areas = shape.areas.map((area) => ({ ...area, areaId: newId() }))
  return {
    planId: newId(),
    name: shape.name,
    source: '',
    mainPlanId: null,
    organisation: null,
    fromYear: shape.fromYear ?? thisYear,
    toYear: shape.toYear ?? thisYear,
    areas,
    measures: shape.measures.map(({ area, yearTexts, helperNames: _names, ...measure }) => ({
      ...measure,
      measureId: newId(),
      areaId: areas[area]?.areaId ?? '',
      yearTexts: Object.fromEntries(yearTexts.map(({ year, text }) => [year, text])),
    })),
    problems: shape.problems,
  }
}

/** A draft with one empty area. */
export const emptyDraft = (thisYear: number): Draft => ({
  ...draftFrom({ name: '', fromYear: null, toYear: null, areas: [], measures: [], problems: [] }, thisYear),
  areas: [{ areaId: newId(), number: '一、', title: '' }],
})

export const emptyMeasure = (areaId: string): DraftMeasure => ({
  measureId: newId(),
  row: null,
  areaId,
  number: '',
  title: '',
  ownerName: '',
  owner: null,
  helpers: [],
  yearTexts: {},
  checkDays: [],
})

/** The draft as the operation takes it. */
export function inputOf(draft: Draft) {
  const { planId, name, source, mainPlanId, fromYear, toYear } = draft
  const used = draft.areas.filter(({ areaId }) => draft.measures.some((one) => one.areaId === areaId))
  return {
    ...{ planId, name, source, fromYear, toYear },
    ...(mainPlanId === null ? {} : { mainPlanId }),
    organisationId: draft.organisation?.organisationId ?? '',
    areas: used.map((area) => ({ ...area })),
    measures: draft.measures.map(({ measureId, areaId, number, title, owner, helpers, ...rest }) => ({
      ...{ measureId, areaId, number, title },
      ownerId: owner?.organisationId ?? '',
      helperIds: helpers.map(({ organisationId }) => organisationId),
      yearTexts: Object.entries(rest.yearTexts)
        .filter(([, text]) => text.trim() !== '')
        .map(([year, text]) => ({ year: Number(year), text })),
      checkDays: [...new Set(rest.checkDays.filter((day) => day !== ''))],
    })),
  }
}
