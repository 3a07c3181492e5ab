/** A piece of a title: whether it is a word that was looked for. All pieces together are the title. */
export interface Piece {
  text: string
  hit: boolean
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu
/** What the search passes over, where there is any other word. */
const SMALL = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)
/** What words are bent by, more or less: the search knows stems, and here a wrong mark costs nothing. */
const ENDINGS = new Set(['', 'e', 's', 'es', 'd', 'ed', 'er', 'ers', 'ing', 'ings', 'y', 'ies', 'ly'])
const LEAST_STEM = 3

/** A title cut where the words of a search begin and end: as they are written, bent, mistyped by a letter or two, or begun. */
export function pieces(title: string, query: string): Piece[] {
  const wanted = wantedIn(query)
  const found: Piece[] = []
  let from = 0
  for (const match of title.matchAll(WORD)) {
    const word = plain(match[0])
    if (!wanted.some((one) => means(one, word))) continue
    if (match.index > from) found.push({ text: title.slice(from, match.index), hit: false })
    from = match.index + match[0].length
    found.push({ text: match[0], hit: true })
  }
  if (from < title.length) found.push({ text: title.slice(from), hit: false })
  return found
}

interface Wanted {
  text: string
  /** The last word of a search may be the beginning of another one. */
  unfinished: boolean
}

function wantedIn(query: string): Wanted[] {
  const words = query.match(WORD) ?? []
  const all = words.map((word, place) => ({ text: plain(word), unfinished: place === words.length - 1 }))
  const meant = all.filter(({ text }) => !SMALL.has(text))
  return meant.length ? meant : all
}

/** Without case, accents, and the s of who owns it. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
}

function means({ text: wanted, unfinished }: Wanted, word: string): boolean {
  if (wanted === word) return true
  if (unfinished && wanted.length > 1 && word.startsWith(wanted)) return true
  let same = 0
  while (same < wanted.length && wanted[same] === word[same]) same++
  if (same >= LEAST_STEM && ENDINGS.has(wanted.slice(same)) && ENDINGS.has(word.slice(same))) return true
  return same > 0 && apart(wanted, word) <= errors(wanted)
}

/** As many letters as the search forgives. */
function errors(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/** How many letters were added, left out, changed, or swapped with the next one. */
function apart(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, place) => place)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped))
    }
    ;[before, row] = [row, next]
  }
  return row[b.length] ?? 0
}
