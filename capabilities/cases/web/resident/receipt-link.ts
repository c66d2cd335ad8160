/** The page of one's own case. The receipt stands after `#`, which no browser sends to a server. */
export const pathOfCase = (receipt: string): string => `/my-case#${receipt}`

export const pathOfReceipt = (receipt: string): string => `/receipt#${receipt}`

export const linkToCase = (receipt: string): string => `${location.origin}${pathOfCase(receipt)}`
