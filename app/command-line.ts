import { allSettings, ConfigProblem, readConfig } from '#platform/config.ts'
import { failureCode } from '#platform/database/database-failure.ts'
import { adminCreate } from './commands/admin-create.ts'
import { adminLink } from './commands/admin-link.ts'
import { backup, restore } from './commands/back-up.ts'
import { type Command, say, UsageProblem } from './commands/command.ts'
import { demo } from './commands/demo.ts'
import { figuresRebuild } from './commands/figures-rebuild.ts'
import { importBoundaries, importDivisions } from './commands/import-places.ts'
import { ledgerReceipt } from './commands/ledger-receipt.ts'
import { ledgerVerify } from './commands/ledger-verify.ts'
import { ledgerWitness } from './commands/ledger-witness.ts'
import { migrate } from './commands/migrate.ts'
import { start } from './commands/start.ts'
import { vaultRotate } from './commands/vault-rotate.ts'

const commands: readonly Command[] = [
  start,
  migrate,
  importDivisions,
  importBoundaries,
  demo,
  adminCreate,
  adminLink,
  figuresRebuild,
  ledgerVerify,
  ledgerReceipt,
  ledgerWitness,
  vaultRotate,
  backup,
  restore,
]

function help(): number {
  say('用法 · usage: npm run groundwork -- COMMAND\n')
  for (const { usage, zh, en } of commands) say(`  ${usage}\n      ${zh}\n      ${en}`)
  say('\n设置（环境变量）· settings (environment):\n')
  for (const { name, zh, en, fallback } of allSettings)
    say(`  ${name}${fallback === '' ? '' : ` = ${fallback}`}\n      ${zh}\n      ${en}`)
  return 0
}

function find(words: readonly string[]): { command: Command; rest: readonly string[] } | undefined {
  for (const command of commands) {
    const name = command.name.split(' ')
    if (name.every((word, at) => words[at] === word)) return { command, rest: words.slice(name.length) }
  }
  return undefined
}

async function run(words: readonly string[]): Promise<number> {
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help') return help()
  const found = find(words)
  if (!found) {
    say(`没有这个命令：${words.join(' ')} · no such command`)
    help()
    return 1
  }
  return found.command.run(found.rest, readConfig())
}

/** What went wrong, in one line a person can act on; the whole failure only where it is a fault of ours. */
function explain(failure: unknown): string {
  if (failureCode(failure) === 'EADDRINUSE')
    return '端口已被别的程序占用（也许已经启动了一个强基）：请先停掉它，或用 PORT 换一个 · the port is taken, perhaps by another Groundwork; stop it or choose another PORT'
  if (failure instanceof UsageProblem || failure instanceof ConfigProblem) return failure.message
  if (failure instanceof Error) return failure.cause ? (failure.stack ?? failure.message) : failure.message
  return String(failure)
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (failure) {
  // What was begun and could not be ended (connections, listeners) must not keep a failed command alive.
  process.stderr.write(`${explain(failure)}\n`, () => process.exit(1))
}
