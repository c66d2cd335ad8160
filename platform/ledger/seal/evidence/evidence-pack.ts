import { createHash } from 'node:crypto'
import type { VerifierKey } from '../checkpoint.ts'
import type { Receipt } from '../receipt.ts'
import { writtenKey } from '../signing-key.ts'
import { pageChecks } from './evidence-checks.ts'
import { pageShows } from './evidence-page.ts'

const style = `
:root { color-scheme: light dark; font: 17px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
section { border: 1px solid #8888; border-radius: 8px; padding: 0 1rem 1rem; margin: 1rem 0 }
h2 { font-size: 1.05rem } code, dd { overflow-wrap: anywhere } dt { color: #777; font-size: .85rem }
dd { margin: 0 0 .5rem; white-space: pre-wrap } input { width: 100%; box-sizing: border-box; font: inherit; padding: .4rem }
.good { color: #1a7f37; border-color: #1a7f37 } .bad { color: #c0281c; border-color: #c0281c }
@media (prefers-color-scheme: dark) { .good { color: #6cc783 } .bad { color: #ff8a80 } }`

const script = `'use strict';\n${[...pageChecks, ...pageShows].map((part) => part.toString()).join('\n')}\nshowPack()`

const sourceHash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const policy = `default-src 'none'; script-src ${sourceHash(script)}; style-src ${sourceHash(style)}; base-uri 'none'; form-action 'none'`

// Inside a script element nothing may look like its end, whatever an entry says.
const embedded = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/**
 * One HTML file with receipts and the program that checks them. It opens from a disk, without network or installation;
 * a change of one letter in it shows.
 */
export function evidencePack(receipts: readonly Receipt[], key: VerifierKey): string {
  const packed = receipts.map(({ index, entry, path, checkpoint }) => ({ index, entry, path, checkpoint }))
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>台账凭证 · Ledger evidence</title>
<style>${style}</style>
<h1>台账凭证 <small>Ledger evidence</small></h1>
<p id="verdict" aria-live="polite">正在核对 · checking</p>
<p>这个网页在您自己的电脑上核对，不联网。请再比一比下面的公钥与单位公布的是否一字不差。<br>
This page checks on your own computer, without network. Please also compare the public key below with the published one.</p>
<p><code id="key"></code></p>
<p><label>把公布的公钥贴在这里比一比 · paste the published key to compare<input autocomplete="off" spellcheck="false"></label></p>
<div id="receipts"></div>
<script type="application/json" id="pack">${embedded({ key: writtenKey(key), receipts: packed })}</script>
<script>${script}</script>
</html>
`
}
