import { fireEvent, render, screen, waitFor } from '@testing-library/vue'
import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, nextTick } from 'vue'
import { ApiProblem, Unreachable } from '@/api/problem'
import { email, text, useForm } from './form'
import ShortForm from './ShortForm.vue'
import TextField from './TextField.vue'

function invalid(pointer: string, detail: string): ApiProblem {
  return new ApiProblem({ type: '/problems/invalid', title: 'Invalid', status: 400, errors: [{ pointer, detail }] })
}

function filled(send: (values: { email: string; name: string }) => Promise<void>, prefix?: string) {
  return useForm(
    () => v.object({ email, name: text('Enter your name.', 80) }),
    { email: ' ada@example.com ', name: 'Ada' },
    send,
    prefix,
  )
}

describe('useForm', () => {
  it('sends what the schema made of the fields', async () => {
    const send = vi.fn(() => Promise.resolve())
    await filled(send).submit()
    expect(send).toHaveBeenCalledExactlyOnceWith({ email: 'ada@example.com', name: 'Ada' })
  })

  it('sends nothing while a field is wrong, and stops saying so once it is right', async () => {
    const send = vi.fn(() => Promise.resolve())
    const form = filled(send)
    form.values.name = ' '
    await form.submit()
    expect(form.errors).toEqual({ name: 'Enter your name.' })
    expect(form.told).toBe(1)
    form.values.name = 'Ada'
    await nextTick()
    expect(form.errors).toEqual({})
    expect(send).not.toHaveBeenCalled()
  })

  it('sends once however often one presses while it is busy', async () => {
    let arrive = (): void => undefined
    const send = vi.fn(() => new Promise<void>((resolve) => (arrive = resolve)))
    const form = filled(send)
    const first = form.submit()
    expect(form.busy).toBe(true)
    await form.submit()
    arrive()
    await first
    expect(send).toHaveBeenCalledOnce()
    expect(form.busy).toBe(false)
  })

  it('puts the server’s word beside the field that it is about', async () => {
    const form = filled(() => Promise.reject(invalid('/address/name', 'Too long.')), 'address.')
    await form.submit()
    expect(form.errors).toEqual({ name: 'Too long.' })
    expect(form.message).toBeUndefined()
  })

  it('says above the form what is about none of its fields', async () => {
    const form = filled(() => Promise.reject(invalid('/elsewhere', 'Too long.')))
    await form.submit()
    expect(form.errors).toEqual({})
    expect(form.message).toBe('Invalid')
  })

  it('counts each refusal until it goes through', async () => {
    const send = vi.fn<() => Promise<void>>().mockRejectedValue(new Unreachable(new Error()))
    const form = filled(send)
    await form.submit()
    await form.submit()
    expect(form.told).toBe(2)
    expect(form.message).toMatch(/did not answer/)
    send.mockResolvedValue()
    await form.submit()
    expect(form.told).toBe(0)
    expect(form.message).toBeUndefined()
  })

  it('says what is wrong with a field when it is left, but not of an empty one', () => {
    const form = filled(() => Promise.resolve())
    form.values.email = 'ada'
    form.leave('email')
    expect(form.errors.email).toMatch(/like name@example.com/)
    form.values.name = ''
    form.leave('name')
    expect(form.errors.name).toBeUndefined()
  })
})

describe('ShortForm', () => {
  const page = defineComponent({
    components: { ShortForm, TextField },
    setup: () => ({
      form: useForm(
        () => v.object({ name: text('Enter your name.', 80) }),
        { name: '' },
        () => Promise.resolve(),
      ),
    }),
    template: `<ShortForm :form="form" label="Go"><TextField v-model="form.values.name" label="Name" name="name" :error="form.errors.name" /></ShortForm>`,
  })

  it('takes the focus to what was refused, and from there to the field', async () => {
    render(page)
    await fireEvent.click(screen.getByRole('button', { name: 'Go' }))
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus())
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Enter your name.')
    await fireEvent.click(screen.getByRole('link', { name: 'Enter your name.' }))
    expect(screen.getByLabelText('Name')).toHaveFocus()
  })
})
