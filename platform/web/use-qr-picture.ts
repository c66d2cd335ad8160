import { useEffect, useState } from 'react'

/** The QR code of a link as a picture; its maker is loaded only by pages that print one. */
export function useQrPicture(link: string): string | null {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    void import('qrcode')
      .then((maker) => maker.toString(link, { type: 'svg', errorCorrectionLevel: 'Q', margin: 2 }))
      .then((svg) => setPicture(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`))
  }, [link])
  return picture
}
