/** A QR code made by the server, with the sentence that says where it leads. */
export const QrCode = ({ source, says }: { readonly source: string; readonly says: string }) => (
  <figure className="qr">
    <img src={source} alt={says} width="192" height="192" />
    <figcaption className="soft small">{says}</figcaption>
  </figure>
)
