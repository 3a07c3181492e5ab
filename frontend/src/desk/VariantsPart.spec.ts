import { PiniaColada } from '@pinia/colada'
import { render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { emptyDraft } from './draft'
import VariantsPart from './VariantsPart.vue'

it('says at each field of options and variants what is wrong with it', () => {
  const modelValue = { ...emptyDraft(), options: [{ name: '', values: 'Red' }] }
  const errors = { 'options.0.name': 'Name the option.', 'variants.0.price': 'Write a price.' }
  render(VariantsPart, {
    props: { modelValue, currency: 'GBP', errors },
    global: { plugins: [createPinia(), PiniaColada] },
  })
  expect(screen.getByLabelText('Name of option 1')).toHaveAccessibleDescription('Name the option.')
  expect(screen.getByLabelText('Price of it')).toHaveAccessibleDescription('Write a price.')
  expect(screen.getAllByRole('textbox').filter((field) => field.matches('[aria-invalid]'))).toHaveLength(2)
})

it('hands the keyboard on from an option that goes, and to one that comes', async () => {
  const draft = ref({ ...emptyDraft(), options: ['Colour', 'Size'].map((name) => ({ name, values: 'One' })) })
  const Editor = defineComponent(
    () => () =>
      h(VariantsPart, {
        modelValue: draft.value,
        currency: 'GBP',
        errors: {},
        'onUpdate:modelValue': (now) => (draft.value = now),
      }),
  )
  render(Editor, { global: { plugins: [createPinia(), PiniaColada] } })
  const user = userEvent.setup()
  const press = (name: string) => user.click(screen.getByRole('button', { name }))

  await press('Remove option 1')
  expect(draft.value.options.map(({ name }) => name)).toEqual(['Size'])
  expect(screen.getByLabelText('Name of option 1')).toHaveFocus()
  await press('Remove option 1')
  expect(screen.getByRole('button', { name: 'Add an option' })).toHaveFocus()
  await press('Add an option')
  expect(screen.getByLabelText('Name of option 1')).toHaveFocus()
})

it('names prices in other currencies, variant by variant, and leaves them to the rate again', async () => {
  const draft = ref({
    ...emptyDraft(),
    variants: emptyDraft().variants.flatMap((one) =>
      ['Red', 'Blue'].map((choice) => ({ ...one, variantId: choice, choices: [choice], price: '9.00' })),
    ),
  })
  const errors = { 'variants.1.named.EUR': 'Write a price in EUR.' }
  const Editor = defineComponent(
    () => () =>
      h(VariantsPart, {
        modelValue: draft.value,
        currency: 'GBP',
        errors,
        'onUpdate:modelValue': (now) => (draft.value = now),
      }),
  )
  render(Editor, { global: { plugins: [createPinia(), PiniaColada] } })
  const user = userEvent.setup()
  const named = () => draft.value.variants.map((variant) => variant.named)

  await user.click(await screen.findByRole('button', { name: 'Add prices in EUR (now × 1.17)' }))
  expect(screen.getByLabelText('Price in EUR of Red')).toHaveFocus()
  expect(screen.getByLabelText('Price in EUR of Blue')).toHaveAccessibleDescription('Write a price in EUR.')
  expect(screen.queryByRole('button', { name: /^Add prices in EUR/ })).toBeNull()
  await user.keyboard('11.50')
  expect(named()).toEqual([{ EUR: '11.50' }, { EUR: '' }])
  await user.click(screen.getByRole('button', { name: 'First EUR price to all' }))
  expect(named()).toEqual([{ EUR: '11.50' }, { EUR: '11.50' }])

  await user.click(screen.getByRole('button', { name: 'Remove prices in EUR' }))
  expect(named()).toEqual([{}, {}])
  expect(screen.queryByLabelText('Price in EUR of Red')).toBeNull()
  expect(screen.getByLabelText('Price of Red')).toHaveFocus()
})
