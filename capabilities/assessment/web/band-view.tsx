import { Link } from 'wouter'
import { Notice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useKindNames } from '#capabilities/organisations/web/kind-name.ts'
import { useWords } from '#platform/web/words.ts'
import type { GroupShown, UnitBrief } from '../shapes.ts'
import { bands as bandNames, type Band } from '../words.ts'
import { Interval } from './interval.tsx'
import { periodWords } from './period-words.ts'
import { bandTones, sayPoints, scaleOf, useSayAssessment } from './say-assessment.ts'

type Props = {
  readonly groups: readonly GroupShown[]
  readonly units: readonly UnitBrief[]
  /** Where a unit's name leads. */
  readonly hrefOf: (unitId: string) => string
}

/** Units in their bands; within a band in the order of the tree, never by points. */
export function BandView({ groups, units, hrefOf }: Props) {
  const words = useWords(periodWords)
  return (
    <>
      <Notice tone="info">{words.method}</Notice>
      {groups.map((group) => (
        <GroupView
          key={group.key}
          group={group}
          units={units.filter((unit) => unit.group === group.key)}
          hrefOf={hrefOf}
        />
      ))}
    </>
  )
}

type GroupProps = Pick<Props, 'units' | 'hrefOf'> & { readonly group: GroupShown }

function GroupView({ group, units, hrefOf }: GroupProps) {
  const words = useWords(periodWords)
  const kindName = useGroupName()
  const shown = bandNames.filter((band) => band !== 'unbanded' || units.some((unit) => unit.band === band))
  const isBanded = group.lowerCut !== null || group.upperCut !== null
  return (
    <section className="stack" aria-label={kindName(group)}>
      <h2>{kindName(group)}</h2>
      <p className="soft small">{isBanded ? <Cuts group={group} /> : words.noBands}</p>
      <div className="score-bands">
        {(isBanded ? shown : (['unbanded'] as const)).map((band) => (
          <BandColumn
            key={band}
            band={band}
            group={group}
            units={units.filter((unit) => unit.band === band)}
            hrefOf={hrefOf}
          />
        ))}
      </div>
    </section>
  )
}

function Cuts({ group: { lowerCut, upperCut } }: { readonly group: GroupShown }) {
  const words = useWords(periodWords)
  const said = [
    upperCut === null ? '' : words.upperCut(sayPoints(upperCut)),
    lowerCut === null ? '' : words.lowerCut(sayPoints(lowerCut)),
  ]
  return <>{said.filter((each) => each !== '').join(' · ')}</>
}

/** How a group of peers is named: its kind, how many they are, and their size where that parts them. */
function useGroupName(): (group: GroupShown) => string {
  const words = useWords(periodWords)
  const { kindName } = useKindNames()
  return ({ kind, peers, sizes }) => {
    const name = kind === null ? words.groupAll : kindName(kind as Parameters<typeof kindName>[0])
    const size =
      sizes === null ? '' : ` · ${words.sizes(sizes.from, sizes.to === null ? '∞' : String(sizes.to))}`
    return `${words.group(name, peers)}${size}`
  }
}

type ColumnProps = GroupProps & { readonly band: Band }

function BandColumn({ band, group, units, hrefOf }: ColumnProps) {
  const words = useWords(periodWords)
  const { band: nameOf } = useSayAssessment()
  return (
    <section className="score-band" aria-label={nameOf(band)}>
      <div className="score-band-head">
        <StatusTag tone={bandTones[band]} word={nameOf(band)} />
        <span className="soft small">{units.length}</span>
      </div>
      {units.length === 0 ? <p className="soft">{words.nobody}</p> : null}
      {units.map((unit) => (
        <UnitLine key={unit.unitId} unit={unit} group={group} hrefOf={hrefOf} />
      ))}
    </section>
  )
}

type LineProps = {
  readonly unit: UnitBrief
  readonly group: GroupShown
  readonly hrefOf: (unitId: string) => string
}

function UnitLine({ unit, group, hrefOf }: LineProps) {
  const { words } = useSayAssessment()
  const { name, total, low, high } = unit
  return (
    <Link className="score-unit" href={hrefOf(unit.unitId)}>
      <span className="score-unit-name">{name}</span>
      <span className="score-total">{total === null ? words.noTotal : sayPoints(total)}</span>
      {total === null ? null : (
        <>
          <Interval
            total={total}
            low={low}
            high={high}
            scale={scaleOf(group.totals)}
            cuts={[group.lowerCut, group.upperCut]}
            label={words.between(sayPoints(low), sayPoints(high))}
          />
          <span className="score-range" aria-hidden="true">{`${sayPoints(low)}–${sayPoints(high)}`}</span>
        </>
      )}
      <LaggingTag unit={unit} />
    </Link>
  )
}

/** Why a unit counts as lagging; nothing where it does not. */
export function LaggingTag({ unit: { lagging, chanceOfLower } }: { readonly unit: UnitBrief }) {
  const { words } = useSayAssessment()
  if (lagging === null) return null
  const reason =
    lagging === 'running' ? words.laggingRunning : words.laggingProbability(Math.floor(100 * chanceOfLower))
  return <StatusTag tone="late" word={`${words.lagging} · ${reason}`} />
}
