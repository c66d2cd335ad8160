/** Colours of text that mean something; they stay readable printed in grey. */
export type PdfInk = 'plain' | 'soft' | 'good' | 'warn' | 'late'

export type PdfText = {
  /** `display` is for posters; `note` is small. */
  readonly kind: 'display' | 'title' | 'heading' | 'text' | 'note'
  readonly text: string
  readonly align?: 'left' | 'center'
  readonly ink?: PdfInk
}

export type PdfCell = string | { readonly text: string; readonly ink?: PdfInk; readonly isBold?: boolean }

/** A table whose head stands on every page it reaches. `share` says how the width is divided. */
export type PdfTable = {
  readonly kind: 'table'
  readonly columns: readonly { readonly title: string; readonly share: number }[]
  readonly rows: readonly (readonly PdfCell[])[]
}

/** A PNG or JPEG in the middle of the line, as large as fits into so many millimetres. */
export type PdfPicture = {
  readonly kind: 'picture'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Empty space, in millimetres. */
export type PdfGap = { readonly kind: 'gap'; readonly height: number }

export type PdfBlock = PdfText | PdfTable | PdfPicture | PdfGap

export type PdfDocument = {
  readonly title: string
  readonly author: string
  readonly language: 'zh' | 'en'
  readonly page?: 'portrait' | 'landscape'
  /** What stands at the foot of each page beside its number; without it there is no foot. */
  readonly foot?: string
  readonly blocks: readonly PdfBlock[]
}
