#!/usr/bin/env node
// Plain JavaScript that any Node from 18 on understands: it starts the Node 24 that npm installed beside it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const oldest = 24
const isWindows = process.platform === 'win32'

function findNode() {
  const system = isWindows ? 'win' : process.platform
  const pinned = path.join(
    root,
    'node_modules',
    `node-${system}-${process.arch}`,
    'bin',
    isWindows ? 'node.exe' : 'node',
  )
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= oldest) return process.execPath
  console.error(
    `请先执行 npm ci；若仍看到这句话，请安装 Node.js ${oldest} 或更新（现在是 ${process.version}）· ` +
      `Run npm ci first; if this stays, install Node.js ${oldest} or later (this is ${process.version}).`,
  )
  process.exit(1)
}

// Node keeps there what it made of our TypeScript; with it, a start neither loads nor runs the program that strips types.
const compiled = path.join(root, 'node_modules', '.cache', 'groundwork')
// Of memory from the C library each of many threads would otherwise hold a share that nobody uses.
const arenas = '2'

function environmentWith(node) {
  const environment = { NODE_COMPILE_CACHE: compiled, MALLOC_ARENA_MAX: arenas, ...process.env }
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = [path.dirname(node), path.join(root, 'node_modules', '.bin'), environment[name]]
  environment[name] = folders.filter(Boolean).join(path.delimiter)
  return environment
}

const node = findNode()
const [first, ...rest] = process.argv.slice(2)
const program = first === 'bin' ? rest[0] : node
// A server lives long: beside what it keeps, a young generation as large as the engine likes it would hold 100 MB.
const isServer = path.basename(first ?? '') === 'command-line.ts' && rest[0] === 'start'
const frugal = isServer ? ['--max-semi-space-size=8'] : []
const words = first === 'bin' ? rest.slice(1) : [...frugal, ...process.argv.slice(2)]
const child = spawn(program, words, {
  stdio: 'inherit',
  env: environmentWith(node),
  shell: isWindows && first === 'bin',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (failure) => {
  console.error(failure.message)
  process.exit(1)
})
child.on('exit', (code) => process.exit(code ?? 1))
