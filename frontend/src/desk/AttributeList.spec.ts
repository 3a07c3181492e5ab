import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import AttributeList from './AttributeList.vue'
import { MOST_ATTRIBUTES } from './draft'

function show(attributes: [string, string][], errors: Record<string, string> = {}) {
  const kept = ref(attributes.map(([name, value]) => ({ name, value })))
  const holder = defineComponent(
    () => () =>
      h(AttributeList, { modelValue: kept.value, 'onUpdate:modelValue': (now) => void (kept.value = now), errors }),
  )
  render(holder)
  const user = userEvent.setup()
  const press = (name: string) => user.click(screen.getByRole('button', { name }))
  return { user, press, listed: () => kept.value.map(({ name, value }) => `${name}: ${value}`) }
}
const nameOf = (number: number) => screen.getByRole('textbox', { name: `Name of detail ${number}` })
const valueOf = (number: number) => screen.getByRole('textbox', { name: `Value of detail ${number}` })

describe('the details of a product', () => {
  it('get one below the others, which is written at once', async () => {
    const { user, press, listed } = show([['Material', 'Oak']])
    await press('Add a detail')
    expect(nameOf(2)).toHaveFocus()
    await user.keyboard('Made in{Tab}Wales')
    expect(listed()).toEqual(['Material: Oak', 'Made in: Wales'])
  })

  it('are no more than a product may have', async () => {
    const { press, listed } = show(Array.from({ length: MOST_ATTRIBUTES - 1 }, (_, at) => [`Name ${at}`, 'Yes']))
    await press('Add a detail')
    expect(listed()).toHaveLength(MOST_ATTRIBUTES)
    expect(nameOf(MOST_ATTRIBUTES)).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Add a detail' })).toBeNull()
    await press(`Remove detail ${MOST_ATTRIBUTES}`)
    expect(screen.getByRole('button', { name: 'Add a detail' })).toBeVisible()
  })

  it('hand the keyboard on to the next one, the last one, or to where one is added', async () => {
    const { press, listed } = show([
      ['Material', 'Oak'],
      ['Glaze', 'Ash'],
      ['Made in', 'Wales'],
    ])
    await press('Remove detail 2')
    expect(listed()).toEqual(['Material: Oak', 'Made in: Wales'])
    expect(nameOf(2)).toHaveFocus()
    expect(nameOf(2)).toHaveValue('Made in')
    await press('Remove detail 2')
    expect(nameOf(1)).toHaveFocus()
    await press('Remove detail 1')
    expect(listed()).toEqual([])
    expect(screen.getByRole('button', { name: 'Add a detail' })).toHaveFocus()
  })

  it('say at each field what is wrong with it, and nothing at the others', () => {
    show(
      [
        ['', 'Oak'],
        ['Glaze', ''],
      ],
      { 'attributes.0.name': 'Give it a name.', 'attributes.1.value': 'Give it a value.' },
    )
    expect(nameOf(1)).toBeInvalid()
    expect(nameOf(1)).toHaveAccessibleDescription('Give it a name.')
    expect(valueOf(2)).toBeInvalid()
    expect(valueOf(2)).toHaveAccessibleDescription('Give it a value.')
    for (const fine of [valueOf(1), nameOf(2)]) {
      expect(fine).toBeValid()
      expect(fine).not.toHaveAccessibleDescription()
    }
  })

  it('can be reached from the summary of what is wrong', () => {
    show([['Material', 'Oak']])
    expect(nameOf(1)).toHaveAttribute('id', 'field-attributes.0.name')
    expect(valueOf(1)).toHaveAttribute('id', 'field-attributes.0.value')
  })
})
