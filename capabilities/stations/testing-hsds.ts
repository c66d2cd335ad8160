/**
 * What Open Referral HSDS 3.0 has of each part that the export writes: every name the standard knows there, what stands
 * in it, and with `!` what no part may lack. Read from the published schema files, told in our own words; only tests use it.
 *
 * `uuid`, `uri`, `email`, `date` (2026-12-01), `time` (08:30+08:00), `days` (MO,TU), `string`, `number`, values with `|`,
 * `@part` for a part and `@part*` for a list of parts. What we never write stands as `-`.
 */
const parts = {
  service: {
    id: 'uuid!',
    name: 'string!',
    status: 'active|inactive|defunct|temporarily closed!',
    description: 'string',
    url: 'uri',
    email: 'email',
    alert: 'string',
    fees_description: 'string',
    minimum_age: 'number',
    maximum_age: 'number',
    assured_date: 'date',
    organization: '@organization',
    phones: '@phone*',
    schedules: '@schedule*',
    service_at_locations: '@service_at_location*',
    ...unwritten(
      'organization_id program_id alternate_name interpretation_services application_process wait_time fees',
      'accreditations eligibility_description assurer_email licenses service_areas languages funding cost_options',
      'program required_documents contacts attributes metadata',
    ),
  },
  organization: {
    id: 'uuid!',
    name: 'string!',
    description: 'string!',
    email: 'email',
    website: 'uri',
    ...unwritten(
      'alternate_name tax_status tax_id year_incorporated legal_status logo uri parent_organization_id funding contacts',
      'phones locations programs organization_identifiers attributes metadata',
    ),
  },
  phone: {
    id: 'uuid!',
    number: 'string!',
    extension: 'number',
    type: 'text|voice|fax|cell|video|pager|textphone',
    description: 'string',
    ...unwritten(
      'location_id service_id organization_id contact_id service_at_location_id languages attributes metadata',
    ),
  },
  schedule: {
    id: 'uuid!',
    valid_from: 'date',
    valid_to: 'date',
    dtstart: 'date',
    timezone: 'number',
    until: 'date',
    freq: 'WEEKLY|MONTHLY',
    interval: 'number',
    byday: 'days',
    description: 'string',
    opens_at: 'time',
    closes_at: 'time',
    schedule_link: 'uri',
    notes: 'string',
    ...unwritten(
      'service_id location_id service_at_location_id count wkst byweekno bymonthday byyearday attending_type attributes',
      'metadata',
    ),
  },
  service_at_location: {
    id: 'uuid!',
    description: 'string',
    location: '@location',
    ...unwritten('service_id location_id service_areas contacts phones schedules attributes metadata'),
  },
  location: {
    id: 'uuid!',
    location_type: 'physical|postal|virtual!',
    url: 'uri',
    name: 'string',
    description: 'string',
    transportation: 'string',
    latitude: 'number',
    longitude: 'number',
    addresses: '@address*',
    accessibility: '@accessibility*',
    phones: '@phone*',
    ...unwritten(
      'organization_id alternate_name external_identifier external_identifier_type languages contacts schedules',
      'attributes metadata',
    ),
  },
  address: {
    id: 'uuid!',
    address_1: 'string!',
    city: 'string!',
    state_province: 'string!',
    postal_code: 'string!',
    country: 'CN!',
    address_type: 'physical|postal|virtual!',
    address_2: 'string',
    region: 'string',
    ...unwritten('location_id attention attributes metadata'),
  },
  accessibility: {
    id: 'uuid!',
    description: 'string',
    details: 'string',
    url: 'uri',
    ...unwritten('location_id attributes metadata'),
  },
  page: {
    empty: 'boolean!',
    total_items: 'integer',
    total_pages: 'integer',
    page_number: 'integer',
    size: 'integer',
    first_page: 'boolean',
    last_page: 'boolean',
    contents: '@service*',
  },
} satisfies Record<string, Readonly<Record<string, string>>>

function unwritten(...names: readonly string[]): Record<string, '-'> {
  return Object.fromEntries(names.flatMap((line) => line.split(' ')).map((name) => [name, '-']))
}

type HsdsPart = keyof typeof parts

const day = '(MO|TU|WE|TH|FR|SA|SU)'
const patterns: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  uri: /^https?:\/\/[^\s]+$/,
  email: /^[^\s@]+@[^\s@]+$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  time: /^([01]\d|2[0-3]):[0-5]\d(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
  days: new RegExp(`^${day}(,${day})*$`),
}

const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  '-': () => false,
}

const isPlain = (value: unknown, what: string): boolean => {
  const pattern = patterns[what]
  if (pattern) return typeof value === 'string' && pattern.test(value)
  return kinds[what]?.(value) ?? what.split('|').some((one) => one === value)
}

// Guarantee: `@` in the table is followed by the name of a part.
const partOf = (what: string): HsdsPart => what.replace(/[@*]/g, '') as HsdsPart

function problemsOfValue(value: unknown, what: string, at: string): string[] {
  if (!what.startsWith('@'))
    return isPlain(value, what) ? [] : [`${at}: ${JSON.stringify(value)} is not ${what}`]
  if (!what.endsWith('*')) return hsdsProblems(value, partOf(what), at)
  if (!Array.isArray(value)) return [`${at}: no list`]
  return value.flatMap((one, index) => hsdsProblems(one, partOf(what), `${at}[${index}]`))
}

/** What is wrong with a part of an export, by path; nothing where it is as HSDS 3.0 has it. */
export function hsdsProblems(value: unknown, part: HsdsPart, at: string = part): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: no ${part}`]
  const fields: Readonly<Record<string, string>> = parts[part]
  const given = Object.entries(value)
  const lacking = Object.entries(fields)
    .filter(([name, what]) => what.endsWith('!') && !(name in value))
    .map(([name]) => `${at}.${name}: is missing`)
  const wrong = given.flatMap(([name, one]) => {
    const what = fields[name]
    if (what === undefined) return [`${at}.${name}: HSDS knows no such name`]
    return problemsOfValue(one, what.replace(/!$/, ''), `${at}.${name}`)
  })
  return [...lacking, ...wrong]
}
