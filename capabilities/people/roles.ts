import { type RoleName, roleNames } from './shapes.ts'

/** The three administrators of the house; they exclude each other and every other post. */
export const administratorRoles = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const
export type AdministratorRole = (typeof administratorRoles)[number]

/** Parts of the desk a post opens; the browser draws its navigation from them. */
type Room =
  | 'field'
  | 'inbox'
  | 'cockpit'
  | 'places'
  | 'organisations'
  | 'directory'
  | 'duty'
  | 'assessment'
  | 'reviews'
  | 'plans'
  | 'reports'
  | 'promises'
  | 'stations'
  | 'mediation'
  | 'exchange'
  | 'audit'
  | 'register'
  | 'running'

export type Role = {
  readonly zh: string
  readonly en: string
  /** Which of the post's two nodes its rights spread from; `none` for the administrators. */
  readonly reach: 'place' | 'organisation' | 'both' | 'none'
  readonly acts: boolean
  readonly searches: boolean
  readonly demandsSecondFactor: boolean
  /** Roles the holder may give and end, inside the holder's own post. */
  readonly gives: readonly RoleName[]
  readonly rooms: readonly Room[]
}

const field: readonly RoleName[] = ['gridWorker', 'gridLead']
const community: readonly RoleName[] = [...field, 'secretary']
const street: readonly RoleName[] = [...community, 'streetStaff', 'followUpVisitor']
const desk: readonly Room[] = [
  'inbox',
  'places',
  'organisations',
  'directory',
  'duty',
  'plans',
  'reports',
  'promises',
  'stations',
  'mediation',
  'exchange',
]
const judged: readonly Room[] = ['assessment', 'reviews']
const steering: readonly Room[] = ['cockpit', ...desk, ...judged]

const ordinary = {
  reach: 'both',
  acts: true,
  searches: true,
  demandsSecondFactor: false,
  gives: [],
  rooms: desk,
} as const satisfies Partial<Role>

const administrator = {
  ...ordinary,
  reach: 'none',
  acts: false,
  searches: false,
  demandsSecondFactor: true,
} as const satisfies Partial<Role>

/** What each role may do, as data: a reader of this table knows who can do what. */
export const roles: Readonly<Record<RoleName, Role>> = {
  gridWorker: { ...ordinary, zh: '网格员', en: 'Grid worker', reach: 'place', rooms: ['field'] },
  gridLead: {
    ...ordinary,
    zh: '网格长',
    en: 'Grid lead',
    reach: 'place',
    gives: ['gridWorker'],
    rooms: ['field', 'directory', 'duty'],
  },
  secretary: {
    ...ordinary,
    zh: '社区（村）书记',
    en: 'Community secretary',
    gives: field,
    rooms: [...desk, ...judged, 'field', 'cockpit'],
  },
  streetStaff: { ...ordinary, zh: '街道（乡镇）工作人员', en: 'Street staff' },
  streetLeader: {
    ...ordinary,
    zh: '街道（乡镇）负责人',
    en: 'Street leader',
    demandsSecondFactor: true,
    gives: street,
    rooms: steering,
  },
  departmentStaff: { ...ordinary, zh: '部门工作人员', en: 'Department staff', reach: 'organisation' },
  districtOrganiser: {
    ...ordinary,
    zh: '区（县）组织者',
    en: 'District organiser',
    demandsSecondFactor: true,
    gives: [...street, 'streetLeader', 'departmentStaff', 'districtReviewer', 'assessor'],
    rooms: steering,
  },
  districtReviewer: { ...ordinary, zh: '区（县）复核员', en: 'District reviewer', demandsSecondFactor: true },
  assessor: {
    ...ordinary,
    zh: '考核员',
    en: 'Assessor',
    acts: false,
    searches: false,
    rooms: ['cockpit', 'places', 'organisations', 'plans', ...judged],
  },
  provinceViewer: {
    ...ordinary,
    zh: '省级查看员',
    en: 'Province viewer',
    acts: false,
    searches: false,
    rooms: ['cockpit', 'places', 'organisations', 'plans', ...judged],
  },
  followUpVisitor: { ...ordinary, zh: '回访员', en: 'Follow-up visitor', rooms: ['inbox'] },
  systemAdministrator: {
    ...administrator,
    zh: '系统管理员',
    en: 'System administrator',
    rooms: ['directory', 'places', 'organisations', 'running'],
  },
  securityAdministrator: {
    ...administrator,
    zh: '安全管理员',
    en: 'Security administrator',
    gives: roleNames.filter((name) => !administratorRoles.some((excluded) => excluded === name)),
    rooms: ['directory', 'register'],
  },
  auditAdministrator: {
    ...administrator,
    zh: '审计管理员',
    en: 'Audit administrator',
    rooms: ['audit', 'register'],
  },
}

export const isRole = (name: string): name is RoleName => roleNames.some((known) => known === name)

/** What a role means; a name that is no role (of a later version, say) means nothing. */
export const roleOf = (name: string): Role | undefined => (isRole(name) ? roles[name] : undefined)

export const isAdministratorRole = (name: string): name is AdministratorRole =>
  administratorRoles.some((known) => known === name)
