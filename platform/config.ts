import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  httpsUrl,
  listOf,
  oneOf,
  origin,
  postgresUrl,
  type Setting,
  textOr,
  tileAddress,
  wholeNumber,
} from './settings.ts'

const declared = {
  databaseUrl: {
    name: 'DATABASE_URL',
    zh: '用哪一个 PostgreSQL（15 以上）；不填就用自带的',
    en: 'The PostgreSQL (15 or later) to use; without it, the one that comes along',
    fallback: '',
    isSecret: true,
    read: postgresUrl,
  },
  port: {
    name: 'PORT',
    zh: '网页服务的端口；0 表示任选一个空闲的',
    en: 'The port of the web server; 0 picks a free one',
    fallback: '8080',
    read: wholeNumber({ from: 0, to: 65_535, fallback: 8080 }),
  },
  host: {
    name: 'HOST',
    zh: '网页服务监听的地址；要让其他机器和手机连上，填 0.0.0.0',
    en: 'The address the web server listens on; 0.0.0.0 lets other machines and phones in',
    fallback: '127.0.0.1',
    read: textOr('127.0.0.1'),
  },
  dataFolder: {
    name: 'DATA_DIR',
    zh: '数据、照片和密钥放在哪个文件夹',
    en: 'The folder for data, photos and keys',
    fallback: './data',
    read: textOr('./data'),
  },
  publicAddress: {
    name: 'PUBLIC_ADDRESS',
    zh: '居民看到的网址，写进二维码和回执；正式使用必须是 https',
    en: 'The address residents see, written into QR codes and receipts; https for real use',
    fallback: 'http://localhost:PORT',
    read: origin,
  },
  trustedProxies: {
    name: 'TRUSTED_PROXIES',
    zh: '前面的反向代理的地址，用逗号分开；只有它们说的来访地址才算数',
    en: 'Addresses of the reverse proxies in front, by commas; only their word on the caller counts',
    fallback: '',
    read: listOf,
  },
  rootKeyFile: {
    name: 'ROOT_KEY_FILE',
    zh: '个人信息的总密钥文件；不填就放在数据文件夹里',
    en: 'The file of the root key of personal data; without it, inside the data folder',
    fallback: 'DATA_DIR/keys/root-key',
    read: textOr(undefined),
  },
  tileSource: {
    name: 'TILE_SOURCE',
    zh: '地图底图的网址，含 {z} {x} {y}；不填就不向外取图',
    en: 'The address of map tiles, with {z} {x} {y}; without it nothing is fetched from outside',
    fallback: '',
    read: tileAddress,
  },
  tileAttribution: {
    name: 'TILE_ATTRIBUTION',
    zh: '底图的来源和审图号，显示在地图角上',
    en: 'Whose tiles these are and their approval number, shown on the map',
    fallback: '',
    read: textOr(''),
  },
  tileDatum: {
    name: 'TILE_DATUM',
    zh: '底图用的坐标：wgs84（如天地图）或 gcj02（高德、腾讯等偏移坐标）',
    en: 'The coordinates of the tiles: wgs84, or the shifted gcj02',
    fallback: 'wgs84',
    read: oneOf(['wgs84', 'gcj02'], 'wgs84'),
  },
  oidcIssuer: {
    name: 'OIDC_ISSUER',
    zh: '统一身份认证的地址；不填就只用本系统的账号',
    en: 'The issuer of single sign-on; without it only accounts of this system',
    fallback: '',
    read: httpsUrl,
  },
  oidcClientId: {
    name: 'OIDC_CLIENT_ID',
    zh: '本系统在统一身份认证里的编号',
    en: "This system's client id there",
    fallback: '',
    read: textOr(undefined),
  },
  oidcClientSecret: {
    name: 'OIDC_CLIENT_SECRET',
    zh: '与编号配套的密钥',
    en: 'The secret that goes with it',
    fallback: '',
    isSecret: true,
    read: textOr(undefined),
  },
  oidcName: {
    name: 'OIDC_NAME',
    zh: '登录按钮上的名称',
    en: 'The name on the sign-in button',
    fallback: '统一身份认证',
    read: textOr('统一身份认证'),
  },
  logLevel: {
    name: 'LOG_LEVEL',
    zh: '记录多细：error、warn、info、debug',
    en: 'How much is logged: error, warn, info, debug',
    fallback: 'warn',
    read: oneOf(['error', 'warn', 'info', 'debug'], 'warn'),
  },
} satisfies Record<string, Setting<unknown>>

type Declared = typeof declared
type Value<Read> = Read extends (text: string | undefined) => infer Parsed
  ? Parsed extends { readonly value: infer Found }
    ? Found
    : never
  : never
type Plain = { readonly [Key in keyof Declared]: Value<Declared[Key]['read']> }

/** Every setting of a running Groundwork, read once, checked and with its fallback filled in. */
export type Config = Omit<Plain, 'publicAddress' | 'rootKeyFile' | `oidc${string}`> & {
  readonly publicAddress: string
  readonly rootKeyFile: string
  readonly filesFolder: string
  readonly oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
}

/** The settings one by one, for the help text. */
export const allSettings: readonly Setting<unknown>[] = Object.values(declared)

type Environment = Readonly<Record<string, string | undefined>>

const given = (environment: Environment, name: string) => environment[name]?.trim() || undefined

function textOf(setting: Setting<unknown>, environment: Environment): string | undefined {
  const file = setting.isSecret ? given(environment, `${setting.name}_FILE`) : undefined
  return file === undefined ? given(environment, setting.name) : readFileSync(file, 'utf8').trim()
}

const ownPrefix = /^(OIDC|TILE|GROUNDWORK)_/
const testOnly = 'GROUNDWORK_TEST_DATABASE_URL'

function unknownNames(environment: Environment): string[] {
  const known = new Set([testOnly, ...allSettings.flatMap(({ name }) => [name, `${name}_FILE`])])
  return Object.keys(environment).filter((name) => ownPrefix.test(name) && !known.has(name))
}

/** Settings that cannot be used: each by name, with the remedy. */
export class ConfigProblem extends Error {
  constructor(lines: readonly string[]) {
    super(`设置有误，没有启动 · Not started, some settings need a change:\n${lines.join('\n')}`)
    this.name = 'ConfigProblem'
  }
}

function oidcOf(plain: Plain, complain: (line: string) => void): Config['oidc'] {
  const { oidcIssuer, oidcClientId, oidcClientSecret, oidcName } = plain
  if (oidcIssuer === undefined) return undefined
  if (oidcClientId !== undefined && oidcClientSecret !== undefined) {
    return { issuer: oidcIssuer, clientId: oidcClientId, clientSecret: oidcClientSecret, name: oidcName }
  }
  complain('OIDC_ISSUER：还需要 OIDC_CLIENT_ID 和 OIDC_CLIENT_SECRET · needs both of them too')
  return undefined
}

function readPlain(environment: Environment, complain: (line: string) => void): Plain {
  const entries = Object.entries<Setting<unknown>>(declared).map(([key, setting]) => {
    const parsed = setting.read(textOf(setting, environment))
    if ('value' in parsed) return [key, parsed.value]
    complain(`${setting.name}：${parsed.zh} · ${parsed.en}`)
    return [key, undefined]
  })
  return asPlain(Object.fromEntries(entries))
}

// Guaranteed by `readPlain`: one value for each declared setting, or a complaint that ends the start.
const asPlain = (values: Record<string, unknown>) => values as Plain

/** Reads the settings from the environment; throws a `ConfigProblem` that names every unfit one. */
export function readConfig(environment: Environment = process.env): Config {
  const lines = unknownNames(environment).map((name) => `${name}：没有这个设置 · no such setting`)
  const complain = (line: string) => {
    lines.push(line)
  }
  const plain = readPlain(environment, complain)
  const { oidcIssuer: _i, oidcClientId: _c, oidcClientSecret: _s, oidcName: _n, ...others } = plain
  const oidc = oidcOf(plain, complain)
  if (lines.length > 0) throw new ConfigProblem(lines)
  const dataFolder = path.resolve(plain.dataFolder)
  return {
    ...others,
    oidc,
    dataFolder,
    filesFolder: path.join(dataFolder, 'files'),
    rootKeyFile: path.resolve(plain.rootKeyFile ?? path.join(dataFolder, 'keys', 'root-key')),
    publicAddress: plain.publicAddress ?? `http://localhost:${plain.port}`,
  }
}

/** A PostgreSQL to test on instead of starting one; its user needs CREATEDB and CREATEROLE. */
export const testDatabaseUrl = (): string | undefined => given(process.env, testOnly)
