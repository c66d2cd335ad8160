import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { placesContract } from '#capabilities/places/contract.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Skeleton } from '#platform/web/parts/states.tsx'
import { type Step, Timeline } from '#platform/web/parts/timeline.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { defineWords, useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'

const stepWords = defineWords({
  zh: {
    title: '开始使用',
    lead: '照着这几步走一遍，居民就可以写信了。每一步都可以以后再补。',
    administrators: '三位管理员已经指定',
    administratorsNote: '请确认三个人都已用各自的链接设好密码和第二道验证。',
    divisions: '导入区划',
    divisionsNote: '从国家行政区划清单导入到社区（村）一级；导入前会先告诉您有哪些变动。',
    divisionsDo: '去导入',
    boundaries: '画好网格和边界',
    boundariesNote: '导入边界，或在地图上画网格。没有边界也能先用。',
    boundariesDo: '打开地图',
    organisations: '建好单位',
    organisationsNote: '街道、社区和部门，以及各自负责哪里。',
    organisationsDo: '去建单位',
    people: '开账号、给岗位',
    peopleNote: '您来开账号，岗位由安全管理员来给；街道和社区的负责人以后可以自己给下面的人设岗。',
    peopleDo: '去开账号',
  },
  en: {
    title: 'Getting started',
    lead: 'After these steps residents can write. Each can be completed later.',
    administrators: 'The three administrators are named',
    administratorsNote: 'Make sure all three have chosen a password and a second factor.',
    divisions: 'Import the divisions',
    divisionsNote: 'From the national list down to communities; you are told first what will change.',
    divisionsDo: 'Import',
    boundaries: 'Grids and boundaries',
    boundariesNote: 'Import boundaries or draw grids on the map. It works without them as well.',
    boundariesDo: 'Open the map',
    organisations: 'Organisations',
    organisationsNote: 'Street offices, communities and departments, and what each answers for.',
    organisationsDo: 'Set them up',
    people: 'Accounts and posts',
    peopleNote:
      'You open accounts, the security administrator gives posts; heads of streets and communities then give posts below them.',
    peopleDo: 'Open accounts',
  },
})

/** How far the house has come; `undefined` until it is known. */
function useHowFar() {
  const places = useOperation(placesContract.listChildren, {})
  const organisations = useOperation(organisationsContract.listOrganisations, {})
  const people = useOperation(peopleContract.listPeople, { limit: 4 })
  if ([places, organisations, people].some(({ data, problem }) => !data && !problem)) return undefined
  return {
    hasPlaces: (places.data?.places.length ?? 0) > 0,
    hasOrganisations: (organisations.data?.organisations.length ?? 0) > 0,
    hasPeople: (people.data?.people.length ?? 0) > 3,
  }
}

type HowFar = NonNullable<ReturnType<typeof useHowFar>>
type Words = (typeof stepWords)['zh']

const after = (isDone: boolean, isReady: boolean): Step['state'] =>
  isDone ? 'done' : isReady ? 'now' : 'ahead'

const stepsOf = (words: Words, { hasPlaces, hasOrganisations, hasPeople }: HowFar): readonly Step[] => [
  { id: 'administrators', title: words.administrators, state: 'done', note: words.administratorsNote },
  {
    id: 'divisions',
    title: words.divisions,
    state: after(hasPlaces, true),
    note: words.divisionsNote,
    body: <Way href="/desk/import-places" isNext={!hasPlaces} says={words.divisionsDo} />,
  },
  {
    id: 'boundaries',
    title: words.boundaries,
    state: hasPlaces ? 'now' : 'ahead',
    note: words.boundariesNote,
    body: <Way href="/desk/places" isNext={false} says={words.boundariesDo} />,
  },
  {
    id: 'organisations',
    title: words.organisations,
    state: after(hasOrganisations, hasPlaces),
    note: words.organisationsNote,
    body: (
      <Way href="/desk/organisations" isNext={hasPlaces && !hasOrganisations} says={words.organisationsDo} />
    ),
  },
  {
    id: 'people',
    title: words.people,
    state: after(hasPeople, hasOrganisations),
    note: words.peopleNote,
    body: <Way href="/desk/people" isNext={hasOrganisations && !hasPeople} says={words.peopleDo} />,
  },
]

/** What is done and what is still to do until residents can write, for the administrator of an empty house. */
export function FirstSteps() {
  const words = useWords(stepWords)
  const howFar = useHowFar()
  return (
    <Page title={words.title} lead={words.lead}>
      {howFar ? <Timeline steps={stepsOf(words, howFar)} label={words.title} /> : <Skeleton lines={6} />}
    </Page>
  )
}

/** Leads to where a step is done; the one to do next stands out. */
const Way = (props: { readonly href: string; readonly isNext: boolean; readonly says: string }) => (
  <p className="timeline-body">
    <ButtonLink href={props.href} tone={props.isNext ? 'main' : 'plain'}>
      {props.says}
    </ButtonLink>
  </p>
)
