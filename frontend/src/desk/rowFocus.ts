import { nextTick } from 'vue'

/**
 * Puts the focus into a row of a list of fields, or into its last, or where rows are added: so that the keyboard is not lost with a
 * row that goes, and is where a new one comes.
 *
 * @param list by what name its fields begin
 * @param rows how many there are, once the page shows what was changed
 * @param more what holds the button that adds one
 */
export async function goToRow(
  list: string,
  place: number,
  rows: () => number,
  more: () => HTMLElement | null,
): Promise<void> {
  await nextTick()
  const there =
    document.getElementById(`field-${list}.${Math.min(place, rows() - 1)}.name`) ?? more()?.querySelector('button')
  there?.focus()
}
