import type { StaffActor } from '#platform/access/actor.ts'
import { newId } from '#platform/web/new-id.ts'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { peopleContract } from '#capabilities/people/contract.ts'
import { chanceFrom } from './chance.ts'
import { namesBy, phoneBy } from './people-names.ts'
import type { Ground, SettledCommunity, SettledGrid, SettledStreet } from './settle-places.ts'
import { departments, streetOfClasses } from './streets.ts'

type RoleName = Parameters<typeof roleCheck>[0]
const roleCheck = (
  role:
    | 'gridWorker'
    | 'secretary'
    | 'streetStaff'
    | 'streetLeader'
    | 'departmentStaff'
    | 'districtOrganiser'
    | 'assessor'
    | 'followUpVisitor'
    | 'provinceViewer'
    | 'systemAdministrator'
    | 'securityAdministrator'
    | 'auditAdministrator',
) => role

export type Office = {
  readonly organisationId: string
  readonly name: string
  readonly placeId: string | null
}
export type StaffedGrid = SettledGrid & { readonly office: Office; readonly worker: StaffActor }
export type StaffedCommunity = Omit<SettledCommunity, 'grids'> & {
  readonly office: Office
  readonly secretary: StaffActor
  readonly grids: readonly StaffedGrid[]
}
export type StaffedStreet = {
  readonly street: SettledStreet['street']
  readonly office: Office
  readonly staff: StaffActor
  readonly leader: StaffActor
  readonly visitor: StaffActor
  readonly communities: readonly StaffedCommunity[]
  readonly district: StaffedDistrict
}
export type StaffedDistrict = {
  readonly office: Office
  readonly organiser: StaffActor
  readonly assessor: StaffActor
  readonly departments: readonly (Office & { readonly short: string; readonly staff: StaffActor })[]
}

/** Somebody a visitor of the demonstration may act as. */
export type Persona = { readonly personId: string; readonly role: RoleName; readonly where: string }

export type Society = { readonly streets: readonly StaffedStreet[]; readonly personas: readonly Persona[] }

type Founding = Office & {
  readonly kind: string
  readonly field?: string | null
  readonly parentId: string | null
}

/** Organisations with their responsibilities, and made-up people with posts. */
export async function settlePeople(ground: Ground, settled: readonly SettledStreet[]): Promise<Society> {
  const founder = founderIn(ground)
  const districts = new Map<string, StaffedDistrict>()
  const staffed: StaffedStreet[] = []
  for (const { street, communities } of settled) {
    const district =
      districts.get(street.district) ?? (await founder.district(street.district, street.districtName))
    districts.set(street.district, district)
    staffed.push(await founder.street({ street, communities }, district))
  }
  return { streets: staffed, personas: await founder.personas(staffed) }
}

function founderIn({ perform, since, say }: Ground) {
  const chance = chanceFrom(5)
  const name = namesBy(chance)
  const born = Date.parse(since.at)
  const on = since.at.slice(0, 10)
  let accounts = 0

  async function found(founding: Omit<Founding, 'organisationId'>): Promise<Office> {
    const organisationId = newId(born)
    const { kind, field = null, parentId, placeId } = founding
    await perform(
      organisationsContract.registerOrganisation,
      {
        organisationId,
        name: founding.name,
        kind: kind as never,
        field: field as never,
        parentId,
        placeId,
        on,
      },
      since,
    )
    return { organisationId, name: founding.name, placeId }
  }

  async function answersFor({ organisationId }: Office, placeId: string): Promise<void> {
    const responsibility = { responsibilityId: newId(born), organisationId, placeId, from: on }
    await perform(organisationsContract.assignResponsibility, responsibility, since)
  }

  async function hire(role: RoleName, office: Office | null, placeId: string | null): Promise<StaffActor> {
    accounts += 1
    const personId = newId(born)
    const post = {
      postId: newId(born),
      role,
      organisationId: office?.organisationId ?? null,
      placeId,
      from: on,
      to: null,
    }
    const person = { personId, name: name(), userName: `demo${accounts}`, phone: phoneBy(chance), post }
    await perform(peopleContract.registerPerson, person, since)
    const scope = {
      places: placeId === null ? [] : [placeId],
      organisations: office ? [office.organisationId] : [],
    }
    return {
      kind: 'staff',
      personId,
      sessionId: 'demonstration',
      posts: [post],
      act: scope,
      see: scope,
      search: scope,
    }
  }

  async function grid(settled: SettledGrid, community: Office): Promise<StaffedGrid> {
    const office = await found({
      name: `${community.name.replace(/居委会$|居民委员会$/, '')}${settled.name}党小组`,
      kind: 'gridStation',
      parentId: community.organisationId,
      placeId: settled.placeId,
    })
    await answersFor(office, settled.placeId)
    return { ...settled, office, worker: await hire('gridWorker', office, settled.placeId) }
  }

  async function community(settled: SettledCommunity, street: Office): Promise<StaffedCommunity> {
    const office = await found({
      name: settled.name,
      kind: 'residentsCommittee',
      parentId: street.organisationId,
      placeId: settled.placeId,
    })
    await answersFor(office, settled.placeId)
    const grids = await Promise.all(settled.grids.map((one) => grid(one, office)))
    return { ...settled, office, secretary: await hire('secretary', office, settled.placeId), grids }
  }

  return {
    async district(placeId: string, districtName: string): Promise<StaffedDistrict> {
      say(`${districtName}的部门和人员`)
      const office = await found({
        name: `${districtName}人民政府`,
        kind: 'government',
        parentId: null,
        placeId,
      })
      await answersFor(office, placeId)
      const hireFor = async ({ short, name: departmentName, field }: (typeof departments)[number]) => {
        const own = await found({
          name: `${districtName}${departmentName}`,
          kind: 'department',
          field,
          parentId: office.organisationId,
          placeId,
        })
        return { ...own, short, staff: await hire('departmentStaff', own, null) }
      }
      const staffed = await Promise.all(departments.map(hireFor))
      const organiser = await hire('districtOrganiser', office, placeId)
      return { office, organiser, assessor: await hire('assessor', office, placeId), departments: staffed }
    },
    async street({ street, communities }: SettledStreet, district: StaffedDistrict): Promise<StaffedStreet> {
      say(`${street.name}的社区、网格和人员`)
      const office = await found({
        name: `${street.name}办事处`,
        kind: 'streetOffice',
        parentId: district.office.organisationId,
        placeId: street.code,
      })
      await answersFor(office, street.code)
      const staff = await hire('streetStaff', office, street.code)
      const leader = await hire('streetLeader', office, street.code)
      const visitor = await hire('followUpVisitor', office, street.code)
      const staffed = await Promise.all(communities.map((one) => community(one, office)))
      return { street, office, staff, leader, visitor, communities: staffed, district }
    },
    async personas(all: readonly StaffedStreet[]): Promise<Persona[]> {
      const [first] = all
      if (!first) return []
      const province = await found({
        name: '省级观察组',
        kind: 'government',
        parentId: null,
        placeId: '440000000000',
      })
      const viewer = await hire('provinceViewer', province, '440000000000')
      const administrators = [
        await hire('systemAdministrator', null, null),
        await hire('securityAdministrator', null, null),
        await hire('auditAdministrator', null, null),
      ]
      const [here] = first.communities.toReversed()
      const worker = here?.grids[0]
      const of = (actor: StaffActor, where: string): Persona => ({
        personId: actor.personId,
        role: roleOf(actor),
        where,
      })
      return [
        ...(worker && here
          ? [of(worker.worker, `${here.name}${worker.name}`), of(here.secretary, here.name)]
          : []),
        of(first.staff, first.office.name),
        ...first.district.departments.slice(0, 1).map((one) => of(one.staff, one.name)),
        of(first.visitor, first.office.name),
        of(first.leader, first.office.name),
        of(first.district.organiser, first.district.office.name),
        of(first.district.assessor, first.district.office.name),
        ...all.slice(streetOfClasses, streetOfClasses + 1).map((one) => of(one.leader, one.office.name)),
        of(viewer, '广东省'),
        ...administrators.map((actor) => of(actor, '全系统')),
      ]
    },
  }
}

// Guarantee: `hire` gave every made-up member of staff exactly one post of a known role.
const roleOf = (actor: StaffActor): RoleName => actor.posts[0]?.role as RoleName
