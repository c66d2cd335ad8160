// Some browsers begin reading only after the click has returned.
const keptMs = 60_000

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keptMs)
}

/** A calendar, as a file that calendars on phones and computers open. */
export const calendarFile = (text: string): Blob => new Blob([text], { type: 'text/calendar;charset=utf-8' })

/** A table for a spreadsheet, as a file. */
export const tableFile = (bytes: Uint8Array): Blob =>
  new Blob([Uint8Array.from(bytes)], { type: 'text/csv;charset=utf-8' })
