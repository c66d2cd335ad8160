import { useSyncExternalStore } from 'react'

const shape = /(?:^|#)([0-9a-f]{32})$/i

/** A receipt made on this device: 128 random bits in hex. */
export const newReceipt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** The receipt in a pasted link or code; spaces people add while copying are ignored. */
export const receiptIn = (pasted: string): string | undefined =>
  shape.exec(pasted.replace(/\s+/g, ''))?.[1]?.toLowerCase()

/** The receipt in groups of four, to be read out or written down. */
export const sayReceipt = (receipt: string): string => receipt.match(/.{4}/g)?.join(' ') ?? receipt

const subscribe = (listener: () => void) => {
  for (const name of ['hashchange', 'popstate']) addEventListener(name, listener)
  return () => {
    for (const name of ['hashchange', 'popstate']) removeEventListener(name, listener)
  }
}

/** The receipt in the address of this page; it stands after `#`, which no browser sends to a server. */
export const useReceiptInAddress = (): string | undefined =>
  useSyncExternalStore(subscribe, () => receiptIn(location.hash))
