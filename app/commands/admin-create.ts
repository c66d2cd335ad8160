import { nameAdministrator } from '#capabilities/people/operations/name-administrator.ts'
import { issueSetupLink } from '#capabilities/people/operations/setup.ts'
import type { House } from '#platform/operations/house.ts'
import { houseCall } from '../house-call.ts'
import { withGroundwork } from '../with-groundwork.ts'
import { type Command, optionsOf, say, UsageProblem } from './command.ts'

const roles = {
  system: 'systemAdministrator',
  security: 'securityAdministrator',
  audit: 'auditAdministrator',
} as const

const isKnown = (name: string): name is keyof typeof roles => name in roles

type Named = { readonly role: keyof typeof roles; readonly name: string; readonly userName: string }

function namedIn(words: readonly string[]): Named | undefined {
  const [role] = optionsOf(words, 'role')
  if (role === undefined) return undefined
  const [name] = optionsOf(words, 'name')
  const [userName] = optionsOf(words, 'user-name')
  if (isKnown(role) && name && userName) return { role, name, userName }
  throw new UsageProblem(
    '请写全 --role system|security|audit --name 姓名 --user-name 用户名 · all three are needed',
  )
}

/** The path of a one-time link: for one more administrator, or for the first run of a house that has none. */
async function linkFor(house: House, named: Named | undefined): Promise<string | null> {
  const call = houseCall(house)
  if (named) return `/enrol#${await nameAdministrator(call, { ...named, role: roles[named.role] })}`
  const secret = await issueSetupLink(call)
  return secret === null ? null : `/setup#${secret}`
}

export const adminCreate: Command = {
  name: 'admin create',
  usage: 'admin create [--role system|security|audit --name NAME --user-name USER]',
  zh: '打印首次设置的一次性链接，用来任命三位管理员（30 分钟内有效）；写明 --role 则再任命一位（7 天内有效）',
  en: 'Print the one-time link that names the three administrators (30 minutes); with --role, name one more (7 days)',
  run: (words, config) => {
    const named = namedIn(words)
    return withGroundwork(config, async ({ house }) => {
      const path = await linkFor(house, named)
      if (path === null) {
        say(
          '三位管理员已经任命；再任命一位请写明 --role · the administrators are named; --role names one more',
        )
        return 1
      }
      say(`${config.publicAddress}${path}`)
      return 0
    })
  },
}
