/** The language that the page is written in; its dates and amounts are written the same way. */
export const locale = document.documentElement.lang || 'en-GB'
