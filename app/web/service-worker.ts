type FetchMoment = {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}
type LifeMoment = { readonly waitUntil: (work: Promise<unknown>) => void }

/** What this file uses of a service worker's global scope; the page's own types do not know it. */
type WorkerScope = {
  readonly location: Location
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (moment: LifeMoment) => void): void
  addEventListener(type: 'fetch', listener: (moment: FetchMoment) => void): void
}

/** Guarantee: this file runs only as a service worker. */
const scope = globalThis as unknown as WorkerScope

// The build puts the list of files and their version here.
const { version, files } = JSON.parse('__FILES_FOR_OFFLINE__') as {
  readonly version: string
  readonly files: readonly string[]
}
const prefix = 'groundwork-'
const shelf = `${prefix}${version}`

async function install(): Promise<void> {
  const cache = await caches.open(shelf)
  await cache.addAll(
    files.map((file) => new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' })),
  )
  await scope.skipWaiting()
}

/** Keeps the version before this one: a page opened with it may still ask for its parts. */
async function activate(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== shelf)
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)))
  await scope.clients.claim()
}

const isPage = (request: Request, path: string): boolean =>
  request.mode === 'navigate' &&
  !/^\/(?:api|health|ready|metrics)(?:\/|$)/.test(path) &&
  !/\.\w{1,8}$/.test(path)

async function stored(path: string, request: Request): Promise<Response> {
  const own = await caches.open(shelf)
  const found = (await own.match(path)) ?? (await caches.match(path))
  return found ?? fetch(request)
}

scope.addEventListener('install', (moment) => moment.waitUntil(install()))
scope.addEventListener('activate', (moment) => moment.waitUntil(activate()))
scope.addEventListener('fetch', (moment) => {
  const { request } = moment
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin || pathname.startsWith('/api/')) return
  if (isPage(request, pathname)) moment.respondWith(stored('/index.html', request))
  else if (pathname.startsWith('/assets/') || files.includes(pathname))
    moment.respondWith(stored(pathname, request))
})
