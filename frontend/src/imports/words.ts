import type { Import } from './imports'

export function count(number: number, thing: string): string {
  return `${number.toLocaleString()} ${thing}${number === 1 ? '' : 's'}`
}

/** What came of an import that has ended, in a sentence. */
export function outcome(one: Import): string {
  const { created, changed, refused } = one.products
  const wanted = created + changed
  const left = refused
    ? ` ${count(refused, 'product')} with problems ${refused === 1 ? 'stays' : 'stay'} as before.`
    : ''
  if (one.state === 'unreadable')
    return wanted
      ? `The file cannot be read to its end; the report says why.${one.mode === 'apply' ? ` ${count(wanted, 'product')} imported.` : ''}`
      : 'The file cannot be imported. The report says why.'
  if (one.state === 'cancelled')
    return one.mode === 'dry-run'
      ? 'The check was stopped.'
      : `The import was stopped. ${count(wanted, 'product')} ${wanted === 1 ? 'is' : 'are'} imported and stay so.`
  if (one.mode === 'apply') return `${count(wanted, 'product')} imported.${left}`
  if (wanted === 0 && !refused) return 'Everything is as the file says: there is nothing to import.'
  if (one.problems === 0) return `No problems. ${count(wanted, 'product')} can be imported.`
  return `${count(one.problems, 'problem')} found. Mend the file and check it again, or import the rest without them.`
}

export const STATES: Record<Import['state'], string> = {
  running: 'Running',
  done: 'Done',
  cancelled: 'Stopped',
  unreadable: 'Not readable',
}
