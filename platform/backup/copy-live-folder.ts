import { copyFile, mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'

const isGone = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === 'ENOENT'

async function copyUnlessGone(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to)
  } catch (failure) {
    // Whoever is at work there may take a file away meanwhile; the WAL knows of it.
    if (!isGone(failure)) throw failure
  }
}

/** Copies a folder that others are at work in: what vanishes on the way is left out, `isLeftOut` names what never goes. */
export async function copyLiveFolder(
  from: string,
  to: string,
  isLeftOut: (relative: string) => boolean,
): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const below = await readdir(from, { recursive: true, withFileTypes: true })
  const entries = below
    .map((entry) => ({ entry, name: path.relative(from, path.join(entry.parentPath, entry.name)) }))
    .filter(({ name }) => !isLeftOut(name))
  for (const { entry, name } of entries) {
    if (entry.isDirectory()) await mkdir(path.join(to, name), { recursive: true, mode: 0o700 })
  }
  for (const { entry, name } of entries) {
    if (entry.isFile()) await copyUnlessGone(path.join(from, name), path.join(to, name))
  }
}
