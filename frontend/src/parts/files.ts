/** Hands a text to the browser as a file. */
export function saveFile(name: string, type: string, text: string[]): void {
  const address = URL.createObjectURL(new Blob(text, { type }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address))
}
