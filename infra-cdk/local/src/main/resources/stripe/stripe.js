// Stands in for Stripe.js where that cannot be loaded: the same few calls, with the card's fields in the page itself.
;(() => {
  const api = new URL('../v1/', document.currentScript.src)
  const FIELDS = [
    { name: 'number', label: 'Card number', hint: '1234 1234 1234 1234', autocomplete: 'cc-number' },
    { name: 'expiry', label: 'Expiration date', hint: 'MM / YY', autocomplete: 'cc-exp' },
    { name: 'cvc', label: 'Security code', hint: 'CVC', autocomplete: 'cc-csc' },
  ]

  async function call(key, clientSecret, path, method, fields) {
    const form = new URLSearchParams({ key, client_secret: clientSecret, ...fields })
    const url = new URL(`payment_intents/${clientSecret.split('_secret_')[0]}${path}`, api)
    if (method === 'GET') url.search = form.toString()
    try {
      const response = await fetch(url, { method, body: method === 'GET' ? undefined : form })
      const answer = await response.json()
      return response.ok ? { paymentIntent: answer } : { error: answer.error }
    } catch {
      return { error: { type: 'api_connection_error', message: 'Stripe does not answer.' } }
    }
  }

  function field({ name, label, hint, autocomplete }, invalid) {
    const box = document.createElement('label')
    box.append(label)
    Object.assign(box.style, { display: 'block', marginBottom: '16px', fontWeight: '600' })
    const input = document.createElement('input')
    Object.assign(input, { name, placeholder: hint, autocomplete, inputMode: 'numeric' })
    Object.assign(input.style, {
      display: 'block', width: '100%', minHeight: '48px', marginTop: '6px', padding: '0 12px', font: 'inherit',
      fontWeight: '400', color: 'inherit', background: 'transparent', border: '1px solid currentcolor', borderRadius: '8px',
    })
    const error = document.createElement('span')
    error.setAttribute('role', 'alert')
    error.style.fontWeight = '400'
    input.addEventListener('input', () => (error.textContent = ''))
    box.append(input, error)
    invalid.set(name, (text) => (error.textContent = text))
    return { box, input }
  }

  function ask() {
    return new Promise((answered) => {
      const dialog = document.createElement('dialog')
      dialog.setAttribute('aria-label', '3D Secure')
      Object.assign(dialog.style, { margin: 'auto', padding: '24px', borderRadius: '12px', maxWidth: '24rem' })
      const text = document.createElement('p')
      text.textContent = 'Your bank asks: is it you? This is a stand-in; no money moves.'
      dialog.append(text)
      for (const [label, approve] of [['Complete', true], ['Fail', false]]) {
        const button = document.createElement('button')
        button.type = 'button'
        button.textContent = label
        Object.assign(button.style, { minHeight: '44px', margin: '12px 12px 0 0', padding: '0 16px', border: '1px solid', borderRadius: '8px' })
        button.addEventListener('click', () => {
          dialog.remove()
          answered(approve)
        })
        dialog.append(button)
      }
      dialog.addEventListener('cancel', () => {
        dialog.remove()
        answered(false)
      })
      document.body.append(dialog)
      dialog.showModal()
    })
  }

  class PaymentElement {
    constructor() {
      this.listeners = {}
      this.invalid = new Map()
      this.inputs = {}
    }
    on(event, then) {
      ;(this.listeners[event] ??= []).push(then)
      return this
    }
    mount(where) {
      const place = typeof where === 'string' ? document.querySelector(where) : where
      this.place = place
      for (const one of FIELDS) {
        const { box, input } = field(one, this.invalid)
        this.inputs[one.name] = input
        place.append(box)
      }
      setTimeout(() => this.listeners.ready?.forEach((then) => then({ elementType: 'payment' })))
    }
    unmount() {
      this.place?.replaceChildren()
    }
    destroy() {
      this.unmount()
    }
    focus() {
      this.inputs.number?.focus()
    }
    card() {
      const number = this.inputs.number.value.replace(/\D/g, '')
      const [month, year] = [this.inputs.expiry.value.replace(/\D/g, '').slice(0, 2), this.inputs.expiry.value.replace(/\D/g, '').slice(2)]
      const problems = []
      if (number.length < 12) problems.push(['number', 'Your card number is incomplete.'])
      if (year.length !== 2) problems.push(['expiry', "Your card's expiration date is incomplete."])
      if (this.inputs.cvc.value.length < 3) problems.push(['cvc', "Your card's security code is incomplete."])
      for (const [name, text] of problems) this.invalid.get(name)(text)
      return problems.length ? { error: { type: 'validation_error', message: problems[0][1] } } : { card: { number, month, year } }
    }
  }

  async function confirmed(key, clientSecret, card) {
    const first = await call(key, clientSecret, '/confirm', 'POST', {
      'payment_method_data[type]': 'card',
      'payment_method_data[card][number]': card.number,
      'payment_method_data[card][exp_month]': card.month,
      'payment_method_data[card][exp_year]': card.year,
    })
    if (first.paymentIntent?.status !== 'requires_action') return first
    return call(key, clientSecret, '/authenticate', 'POST', { approve: String(await ask()) })
  }

  window.Stripe = (key) => ({
    elements: ({ clientSecret }) => {
      let payment
      return {
        clientSecret,
        create: () => (payment = new PaymentElement()),
        getElement: () => payment,
        submit: async () => payment.card().error ? { error: payment.card().error } : {},
      }
    },
    confirmPayment: async ({ elements, confirmParams, redirect }) => {
      const { card, error } = elements.getElement('payment').card()
      if (error) return { error }
      const answer = await confirmed(key, elements.clientSecret, card)
      if (!answer.error && redirect !== 'if_required') {
        const back = new URL(confirmParams.return_url)
        back.searchParams.set('payment_intent', answer.paymentIntent.id)
        back.searchParams.set('redirect_status', answer.paymentIntent.status)
        location.assign(back)
      }
      return answer
    },
    retrievePaymentIntent: (clientSecret) => call(key, clientSecret, '', 'GET', {}),
  })
})()
