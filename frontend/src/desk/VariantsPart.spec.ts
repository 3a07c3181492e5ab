import { render, screen } from '@testing-library/vue'
import { expect, it } from 'vitest'
import { emptyDraft } from './draft'
import VariantsPart from './VariantsPart.vue'

it('says at each field of options and variants what is wrong with it', () => {
  const modelValue = { ...emptyDraft(), options: [{ name: '', values: 'Red' }] }
  const errors = { 'options.0.name': 'Name the option.', 'variants.0.price': 'Write a price.' }
  render(VariantsPart, { props: { modelValue, currency: 'GBP', errors } })
  expect(screen.getByLabelText('Name of option 1')).toHaveAccessibleDescription('Name the option.')
  expect(screen.getByLabelText('Price of it')).toHaveAccessibleDescription('Write a price.')
  expect(screen.getAllByRole('textbox').filter((field) => field.matches('[aria-invalid]'))).toHaveLength(2)
})
