import { anOrganisation, organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { openProjector } from '#platform/figures/projector.ts'
import type { InputOf, OutputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import type { plansContract } from './contract.ts'
import { planFigures } from './figures.ts'
import { plans } from './module.ts'
import { beginPlan } from './operations/begin-plan.ts'

type PlanOffices = SmallOffices & { readonly housing: string; readonly labour: string }
type Role = 'organiser' | 'leader' | 'housingStaff' | 'labourStaff' | 'secretary' | 'assessor' | 'stranger'

/** A house with offices, people who keep, carry and read plans, and figures that can be folded. */
export type PlansHouse = {
  readonly house: TestHouse
  readonly offices: PlanOffices
  readonly people: Readonly<Record<Role, Caller>>
  /** Runs operations as one of the people, on 25 June 2026 unless another moment is given. */
  readonly as: (who: Role | Caller, given?: Partial<Call>) => ReturnType<typeof runAs>
  /** Lets the figures catch up with the ledger. */
  readonly fold: () => Promise<void>
}

const presentMoment = '2026-06-25T01:00:00.000Z'
const begunAt = '2026-01-05T01:00:00.000Z'

export async function plansHouse(): Promise<PlansHouse> {
  const { house: plain, offices: small } = await organisationsHouse(plans.views)
  const house: TestHouse = {
    ...plain,
    figures: planFigures,
    call: (given) => ({ house, now: plain.now(), ...given }),
  }
  const department = (name: string, field: 'housing' | 'humanResources') =>
    anOrganisation(house, { name, kind: 'department', field, parentId: small.government })
  const housing = await department('霞山区住房和城乡建设局', 'housing')
  const labour = await department('霞山区人力资源和社会保障局', 'humanResources')
  const offices = { ...small, housing, labour }
  const people = await peopleOf(house, offices)
  const projector = await openProjector({ pool: house.pool, trees: house.trees, figures: planFigures })
  return {
    house,
    offices,
    people,
    as: (who, given) =>
      runAs(house, typeof who === 'string' ? people[who] : who, { now: presentMoment, ...given }),
    fold: async () => {
      await quietLedger(house.pool)
      await projector.foldAll()
    },
  }
}

async function peopleOf(house: TestHouse, offices: PlanOffices): Promise<PlansHouse['people']> {
  const at = (role: string, organisationId: string, placeId?: string) =>
    staffAt(house, { role, organisationId, ...(placeId === undefined ? {} : { placeId }) })
  const elsewhere = await anOrganisation(house, { name: '赤坎区人民政府', kind: 'government' })
  return {
    organiser: await at('districtOrganiser', offices.government, smallWorld.county),
    leader: await at('streetLeader', offices.streetOffice, smallWorld.street),
    housingStaff: await at('departmentStaff', offices.housing),
    labourStaff: await at('departmentStaff', offices.labour),
    secretary: await at('secretary', offices.committee, smallWorld.community),
    assessor: await at('assessor', offices.government, smallWorld.county),
    stranger: await at('districtOrganiser', elsewhere, smallWorld.otherCounty),
  }
}

type Beginning = InputOf<typeof plansContract.beginPlan>

/** A plan of the district over 2024 to 2026: one area, a measure of the housing department and one of the labour department. */
export function aPlan({ house, offices }: PlansHouse, given: Partial<Beginning> = {}): Beginning {
  const areaId = house.newId()
  const measure = (title: string, ownerId: string) => ({
    ...{ measureId: house.newId(), areaId, title, ownerId, number: '1.' },
    helperIds: [],
    yearTexts: [{ year: 2026, text: '不低于90%' }],
    checkDays: ['2026-06-30', '2026-12-20'],
  })
  return {
    planId: house.newId(),
    organisationId: offices.government,
    name: '强基行动方案（2024—2026年）',
    source: '',
    fromYear: 2024,
    toYear: 2026,
    areas: [{ areaId, number: '一、', title: '把小区的事办好' }],
    measures: [
      measure('物业和业委会建立党组织', offices.housing),
      measure('帮新就业群体办实事', offices.labour),
    ],
    ...given,
  }
}

/** Takes the plan over as the organiser in January 2026; the ids of the plan and of its first measure come back. */
export async function aBegunPlan(
  made: PlansHouse,
  given: Partial<Beginning> = {},
): Promise<{ planId: string; measureId: string; plan: Beginning }> {
  const plan = aPlan(made, given)
  await made.as('organiser', { now: begunAt })(beginPlan, plan)
  return { planId: plan.planId, measureId: plan.measures[0]?.measureId ?? '', plan }
}

/** A draft as somebody would take it over, who lets one organisation lead what was not found. */
export function takenOver(
  { house, offices }: PlansHouse,
  draft: OutputOf<typeof plansContract.readExample>,
): Beginning {
  const areas = draft.areas.map((area) => ({ ...area, areaId: house.newId() }))
  return {
    planId: house.newId(),
    organisationId: offices.government,
    name: draft.name,
    source: '',
    fromYear: draft.fromYear ?? 2026,
    toYear: draft.toYear ?? 2026,
    areas,
    measures: draft.measures.map(({ area, number, title, owner, yearTexts, checkDays }) => ({
      ...{ number, title, yearTexts, checkDays },
      measureId: house.newId(),
      areaId: areas[area]?.areaId ?? '',
      ownerId: owner?.organisationId ?? offices.government,
      helperIds: [],
    })),
  }
}
