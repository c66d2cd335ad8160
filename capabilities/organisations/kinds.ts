/** The kinds of organisation; party bodies and public bodies share one tree. */
export const organisationKinds = [
  'partyCommittee',
  'workCommittee',
  'generalBranch',
  'branch',
  'jointBranch',
  'temporaryBranch',
  'mobileBranch',
  'partyGroup',
  'chainCommittee',
  'sectorCommittee',
  'projectCommittee',
  'communityAllianceCommittee',
  'streetAllianceCommittee',
  'government',
  'department',
  'streetOffice',
  'townGovernment',
  'residentsCommittee',
  'villagersCommittee',
  'gridStation',
  'serviceCenter',
  'enterprise',
  'socialOrganisation',
  'publicInstitution',
] as const

export type OrganisationKind = (typeof organisationKinds)[number]

/** Joint bodies whose members are other organisations; they have an end date or a purpose. */
export const allianceKinds: readonly OrganisationKind[] = [
  'jointBranch',
  'chainCommittee',
  'sectorCommittee',
  'projectCommittee',
  'communityAllianceCommittee',
  'streetAllianceCommittee',
]

export const organisationKindNames: Readonly<Record<OrganisationKind, { zh: string; en: string }>> = {
  partyCommittee: { zh: '党委', en: 'party committee' },
  workCommittee: { zh: '党工委', en: 'work committee' },
  generalBranch: { zh: '党总支', en: 'general branch' },
  branch: { zh: '党支部', en: 'branch' },
  jointBranch: { zh: '联合党支部', en: 'joint branch' },
  temporaryBranch: { zh: '临时党支部', en: 'temporary branch' },
  mobileBranch: { zh: '流动党员党支部', en: 'branch of floating members' },
  partyGroup: { zh: '党小组', en: 'party group' },
  chainCommittee: { zh: '产业链党委', en: 'chain committee' },
  sectorCommittee: { zh: '行业党委', en: 'sector committee' },
  projectCommittee: { zh: '项目联合党委', en: 'project committee' },
  communityAllianceCommittee: { zh: '社区大党委', en: 'community alliance committee' },
  streetAllianceCommittee: { zh: '街道大工委', en: 'street alliance committee' },
  government: { zh: '政府', en: 'government' },
  department: { zh: '部门', en: 'department' },
  streetOffice: { zh: '街道办事处', en: 'street office' },
  townGovernment: { zh: '乡镇政府', en: 'town government' },
  residentsCommittee: { zh: '居民委员会', en: "residents' committee" },
  villagersCommittee: { zh: '村民委员会', en: "villagers' committee" },
  gridStation: { zh: '网格站', en: 'grid station' },
  serviceCenter: { zh: '党群服务中心', en: 'service center' },
  enterprise: { zh: '企业', en: 'enterprise' },
  socialOrganisation: { zh: '社会组织', en: 'social organisation' },
  publicInstitution: { zh: '事业单位', en: 'public institution' },
}

/** The kinds under the headings people look for them by; every kind stands under one. */
export const organisationKindGroups: readonly {
  readonly zh: string
  readonly en: string
  readonly kinds: readonly OrganisationKind[]
}[] = [
  {
    zh: '村（居）和基层站点',
    en: 'Communities and stations',
    kinds: ['residentsCommittee', 'villagersCommittee', 'gridStation', 'serviceCenter'],
  },
  {
    zh: '政府和部门',
    en: 'Government',
    kinds: ['government', 'department', 'streetOffice', 'townGovernment'],
  },
  {
    zh: '党组织',
    en: 'Party organisations',
    kinds: [
      'partyCommittee',
      'workCommittee',
      'generalBranch',
      'branch',
      'temporaryBranch',
      'mobileBranch',
      'partyGroup',
    ],
  },
  { zh: '联合组织', en: 'Joint bodies', kinds: allianceKinds },
  {
    zh: '企业和社会',
    en: 'Firms and society',
    kinds: ['enterprise', 'socialOrganisation', 'publicInstitution'],
  },
]

/** Bodies that have a unified social credit code of their own. */
export const creditCodeKinds: readonly OrganisationKind[] = [
  'enterprise',
  'socialOrganisation',
  'publicInstitution',
  'residentsCommittee',
  'villagersCommittee',
]

/** How a matter stands on a duty list: our own, assisting, or taken back by the level above. */
export const dutyClasses = ['core', 'assist', 'withdrawn'] as const
export type DutyClass = (typeof dutyClasses)[number]

/** What a department is for; duty lists name departments by field, since their names differ from place to place. */
export const departmentFields = [
  'housing',
  'water',
  'cityManagement',
  'transport',
  'police',
  'fire',
  'health',
  'education',
  'civilAffairs',
  'humanResources',
  'market',
  'environment',
  'agriculture',
  'naturalResources',
  'justice',
  'utilities',
] as const
export type DepartmentField = (typeof departmentFields)[number]

export const departmentFieldNames: Readonly<Record<DepartmentField, { zh: string; en: string }>> = {
  housing: { zh: '住房城乡建设', en: 'housing and construction' },
  water: { zh: '水务', en: 'water' },
  cityManagement: { zh: '城市管理', en: 'city management' },
  transport: { zh: '交通运输', en: 'transport' },
  police: { zh: '公安', en: 'police' },
  fire: { zh: '消防救援', en: 'fire and rescue' },
  health: { zh: '卫生健康', en: 'health' },
  education: { zh: '教育', en: 'education' },
  civilAffairs: { zh: '民政', en: 'civil affairs' },
  humanResources: { zh: '人力资源社会保障', en: 'human resources' },
  market: { zh: '市场监管', en: 'market supervision' },
  environment: { zh: '生态环境', en: 'environment' },
  agriculture: { zh: '农业农村', en: 'agriculture' },
  naturalResources: { zh: '自然资源', en: 'natural resources' },
  justice: { zh: '司法行政', en: 'justice' },
  utilities: { zh: '供水供电燃气', en: 'utilities' },
}
