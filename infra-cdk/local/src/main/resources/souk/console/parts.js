// What the console's and the inbox's pages share. Texts go into the page as text only, never as HTML.

/** Makes an element: properties by name, `on…` as listeners, `data-…` and `aria-…` as attributes; then children. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name.includes('-') || name === 'role' || name === 'colspan') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function empty(title, text) {
  return el('div', { className: 'empty' }, el('strong', {}, title), text);
}

/** Calls the console's API; an answer that is not good becomes an error with its reason. */
export async function call(path, options) {
  let response;
  try {
    response = await fetch(`/_souk/api/${path}`, options);
  } catch {
    throw new Error('The local cloud does not answer. Is ./souk up running?');
  }
  if (response.status === 204) return null;
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail ?? `The local cloud answered ${response.status}.`);
  return body;
}

/** Runs a task every so often while the page is seen, and at once when it is seen again. */
export function poll(milliseconds, task) {
  let timer;
  let running = false;
  const run = async () => {
    clearTimeout(timer);
    if (document.hidden || running) return;
    running = true;
    try {
      await task();
    } finally {
      running = false;
      timer = setTimeout(run, milliseconds);
    }
  };
  document.addEventListener('visibilitychange', run);
  run();
  return run;
}

export const number = (value) => Number(value).toLocaleString('en');
export const milliseconds = (value) =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : value >= 10 ? `${Math.round(value)} ms` : `${Number(value).toFixed(1)} ms`;
export const units = (value) => Number(value).toLocaleString('en', { maximumFractionDigits: 1 });

/** Billionths of a dollar, in millionths where there is less than a cent. */
export function dollars(nano) {
  return nano >= 10_000_000 ? `$${(nano / 1e9).toFixed(4)}` : `${(nano / 1000).toLocaleString('en', { maximumFractionDigits: 2 })} µ$`;
}

export function ago(instant) {
  const seconds = Math.round((Date.now() - new Date(instant)) / 1000);
  const [amount, unit] =
    Math.abs(seconds) < 60 ? [seconds, 'second'] : Math.abs(seconds) < 3600 ? [Math.round(seconds / 60), 'minute']
    : Math.abs(seconds) < 86_400 ? [Math.round(seconds / 3600), 'hour'] : [Math.round(seconds / 86_400), 'day'];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' }).format(-amount, unit);
}

/** A time in words, with the exact one to hover. */
export function time(instant) {
  return el('time', { dateTime: new Date(instant).toISOString(), title: new Date(instant).toLocaleString() }, ago(instant));
}

export function state(kind, text) {
  document.getElementById('dot').className = `dot ${kind}`;
  document.getElementById('state').textContent = text;
}
