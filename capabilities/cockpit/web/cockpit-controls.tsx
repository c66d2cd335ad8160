import { Field } from '#platform/web/parts/field.tsx'
import { DateInput, Select } from '#platform/web/parts/inputs.tsx'
import { useSay } from '#platform/web/language.ts'
import { useWords } from '#platform/web/words.ts'
import { type PeriodName, periods, useCockpitView } from './cockpit-view.ts'
import { cockpitWords, type CockpitWords } from './cockpit-words.ts'
import { type Sliced, saySlice, slicesAlong } from './say-slice.ts'

const namedPeriods = ['today', 'month', 'quarter', 'year', 'planYear', 'range'] as const

function sayPeriod(period: PeriodName, words: CockpitWords): string {
  const name = namedPeriods.find((each) => each === period)
  return name ? words[name] : words.days(Number(period))
}

type Figures = { readonly figures: readonly Sliced[] }

/** What is looked at: tree, period, slice, and under which day's tree. */
export function CockpitControls({ figures }: Figures) {
  return (
    <div className="cockpit-controls no-print">
      <TreeChoice />
      <PeriodChoice />
      <SliceChoice figures={figures} />
      <UnderChoice />
    </div>
  )
}

/** Places or organisations. */
export function TreeChoice() {
  const words = useWords(cockpitWords)
  const { view, show } = useCockpitView()
  return (
    <Field label={words.tree}>
      <Select
        value={view.tree}
        onChange={(tree) => show({ tree, node: null })}
        options={[
          { value: 'place', label: words.places },
          { value: 'organisation', label: words.organisations },
        ]}
      />
    </Field>
  )
}

/** Over which days. */
export function PeriodChoice() {
  const words = useWords(cockpitWords)
  const { view, show } = useCockpitView()
  return (
    <>
      <Field label={words.period}>
        <Select
          value={view.period}
          onChange={(period) => show({ period })}
          options={periods.map((period) => ({ value: period, label: sayPeriod(period, words) }))}
        />
      </Field>
      {view.period === 'range' ? <OwnRange /> : null}
      {view.period === 'planYear' ? <FirstMonthChoice /> : null}
    </>
  )
}

const months = Array.from({ length: 12 }, (_, at) => String(at + 1))

/** The month in which the plan's year begins. */
export function FirstMonthChoice() {
  const words = useWords(cockpitWords)
  const { view, show } = useCockpitView()
  return (
    <Field label={words.firstMonth}>
      <Select
        value={String(view.firstMonth)}
        onChange={(first) => show({ first })}
        options={months.map((month) => ({ value: month, label: words.monthNumber(Number(month)) }))}
      />
    </Field>
  )
}

/** Of which kind, or which way it came; only what these figures can be split by. */
export function SliceChoice({ figures }: Figures) {
  return (
    <>
      <OneSlice dimension="kind" figures={figures} />
      <OneSlice dimension="channel" figures={figures} />
    </>
  )
}

function OneSlice({ dimension, figures }: Figures & { readonly dimension: 'kind' | 'channel' }) {
  const words = useWords(cockpitWords)
  const say = useSay()
  const { view, show } = useCockpitView()
  const offered = slicesAlong(dimension, figures)
  if (offered.length === 0) return null
  return (
    <Field label={words[dimension]}>
      <Select
        value={offered.find((slice) => slice === view.slice) ?? 'all'}
        onChange={(slice) => show({ slice: slice === 'all' ? null : slice })}
        options={[
          { value: 'all', label: words.everything },
          ...offered.map((slice) => ({ value: slice, label: saySlice(slice, figures, say) })),
        ]}
      />
    </Field>
  )
}

/** Under the divisions of which day. */
export function UnderChoice() {
  const words = useWords(cockpitWords)
  const { view, show } = useCockpitView()
  return (
    <Field label={words.under}>
      <DateInput
        value={view.under ?? view.today}
        max={view.today}
        onChange={(day) => show({ under: day === '' || day === view.today ? null : day })}
      />
    </Field>
  )
}

function OwnRange() {
  const words = useWords(cockpitWords)
  const { view, show } = useCockpitView()
  return (
    <>
      <Field label={words.from}>
        <DateInput value={view.from} max={view.today} onChange={(from) => show({ from })} />
      </Field>
      <Field label={words.to}>
        <DateInput value={view.to} max={view.today} onChange={(to) => show({ to })} />
      </Field>
    </>
  )
}
