import { randomFillSync } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

const reserveBytes = 24 * 1024 * 1024

function hasRoomFor(file: string): boolean {
  const { bavail, bsize } = statfsSync(path.dirname(file))
  return bavail * bsize > 2 * reserveBytes
}

/** Takes 24 MB of the disk while there is room, to be given back when the disk is full; true when it is there. */
export function keepReserve(file: string): boolean {
  if (existsSync(file)) return true
  if (!hasRoomFor(file)) return false
  const unfinished = `${file}.unfinished`
  const handle = openSync(unfinished, 'w', 0o600)
  try {
    // Random, so that no file system can keep it in less than it says.
    writeSync(handle, randomFillSync(Buffer.alloc(reserveBytes)))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(unfinished, file)
  return true
}

/** Gives the reserve back to the disk. */
export const dropReserve = (file: string): void => rmSync(file, { force: true })
