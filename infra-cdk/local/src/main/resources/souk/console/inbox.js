import { call, el, empty, number, poll, state, time } from './parts.js';

const page = document.getElementById('inbox');
/** What was sent, or a sample of each that could be. */
const box = page.dataset.mails;
const READ = `souk.${box}.read`;
const read = new Set(JSON.parse(localStorage.getItem(READ) ?? '[]'));
const clear = document.getElementById('clear');
const title = document.title;
const list = document.getElementById('mails');
const words = document.getElementById('words');
let mails = [];
let shownList = '';
let shownMail = null;
let view = 'html';

words.value = new URLSearchParams(location.search).get('to') ? `to:${new URLSearchParams(location.search).get('to')}` : '';

/** `to:ada@example.com paid` asks for mails to that address that say “paid”. */
function query() {
  const parts = words.value.trim().split(/\s+/).filter(Boolean);
  const to = parts.find((part) => part.startsWith('to:'))?.slice(3) ?? '';
  return new URLSearchParams({ to, q: parts.filter((part) => !part.startsWith('to:')).join(' '), limit: '200' });
}

function remember(id) {
  read.add(id);
  localStorage.setItem(READ, JSON.stringify([...read].slice(-2000)));
}

function entry(mail) {
  const link = el('a', { href: `#${encodeURIComponent(mail.id)}`, className: read.has(mail.id) ? '' : 'unread', 'data-id': mail.id },
    el('div', { className: 'line' }, el('span', {}, mail.to.join(', ')), time(mail.at)),
    el('div', { className: 'subject' }, mail.subject || '(no subject)'),
    mail.note ? el('span', { className: 'tag warn' }, mail.note) : null);
  if (mail.id === selected()) link.setAttribute('aria-current', 'true');
  return el('li', {}, link);
}

const selected = () => decodeURIComponent(location.hash.slice(1));

function showList(total) {
  const focused = document.activeElement?.dataset?.id;
  list.replaceChildren(...mails.map(entry));
  list.setAttribute('aria-busy', 'false');
  document.getElementById('none').replaceChildren(
    ...(mails.length ? [] : [total ? empty('Nothing found', 'No mail says that.') : empty('No mails yet', 'What the shop sends arrives here: sign up, or buy something.')]));
  if (focused) list.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  if (clear) clear.disabled = total === 0;
}

async function showMail() {
  const id = selected();
  page.dataset.open = String(Boolean(id));
  const place = document.getElementById('mail');
  if (!id) {
    shownMail = null;
    place.replaceChildren(empty('No mail open', 'Pick one of the list; J and K go down and up.'));
    return;
  }
  if (shownMail?.id !== id) {
    try {
      shownMail = await call(`${box}/${encodeURIComponent(id)}`);
      view = shownMail.html ? 'html' : 'text';
      remember(id);
      list.querySelector(`[data-id="${CSS.escape(id)}"]`)?.classList.remove('unread');
    } catch (error) {
      place.replaceChildren(empty('This mail is not here', error.message));
      return;
    }
  }
  draw(place, shownMail);
}

function draw(place, mail) {
  const tab = (name, label, has) => el('button', {
    'aria-pressed': String(view === name), disabled: !has, onclick: () => { view = name; draw(place, mail); },
  }, label);
  place.replaceChildren(
    el('div', { className: 'mail-head' },
      el('a', { href: '#', className: 'back' }, '← All mails'),
      el('h2', {}, mail.subject || '(no subject)'),
      el('p', {}, `${mail.from} → ${mail.to.join(', ')} · `, time(mail.at)),
      mail.note ? el('p', {}, el('span', { className: 'tag warn' }, mail.note)) : null),
    el('div', { className: 'mail-tools', role: 'group', 'aria-label': 'Show' },
      tab('html', 'HTML', mail.html), tab('text', 'Text', mail.text), tab('source', 'Source', mail.source || mail.html)),
    ...(clear ? [fate(place, mail)] : []),
    view === 'html'
      ? el('iframe', { src: `/_souk/api/${box}/${encodeURIComponent(mail.id)}/html`, title: `The mail “${mail.subject}”`, sandbox: 'allow-popups allow-popups-to-escape-sandbox' })
      : el('pre', { tabIndex: 0 }, view === 'text' ? mail.text : mail.source || mail.html));
}

/** What the reader's mail service could answer: locally nobody bounces or complains by themselves. */
function fate(place, mail) {
  const say = (what, label) => el('button', {
    onclick: async () => {
      try {
        shownMail = await call(`${box}/${encodeURIComponent(mail.id)}/${what}`, { method: 'POST' });
        draw(place, shownMail);
      } catch (error) {
        state('lost', error.message);
      }
    },
  }, label);
  return el('div', { className: 'mail-tools', role: 'group', 'aria-label': 'What becomes of it' },
    ...(mail.suppressed
      ? [el('span', { className: 'tag warn' }, mail.suppressed), say('deliver', 'Deliver again')]
      : [say('bounce', 'Let it bounce'), say('complaint', 'Mark as spam')]));
}

function mark() {
  list.querySelectorAll('a').forEach((link) =>
    link.dataset.id === selected() ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'));
}

async function look() {
  try {
    const found = await call(`${box}?${query()}`);
    mails = found.mails;
    const picture = JSON.stringify([mails, found.total]);
    if (picture !== shownList) showList(found.total);
    shownList = picture;
    document.title = `${mails.filter((mail) => !read.has(mail.id)).length || ''} ${title}`.trim();
    state('idle', `${number(found.total)} ${found.total === 1 ? 'mail' : 'mails'}`);
  } catch (error) {
    state('lost', 'No answer');
    if (!shownList) document.getElementById('none').replaceChildren(empty('Nothing to show', error.message));
  }
}

const refresh = poll(1500, look);
showMail();
addEventListener('hashchange', () => { mark(); showMail(); });
words.addEventListener('input', () => refresh());
document.getElementById('search').addEventListener('submit', (event) => event.preventDefault());
clear?.addEventListener('click', async () => {
  if (!confirm('Throw all mails away?')) return;
  await call('mails', { method: 'DELETE' }).catch((error) => state('lost', error.message));
  location.hash = '';
  refresh();
});
addEventListener('keydown', (event) => {
  if (event.target.matches('input') || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === '/') {
    event.preventDefault();
    words.focus();
  }
  const step = { j: 1, k: -1 }[event.key];
  if (!step || !mails.length) return;
  const at = mails.findIndex((mail) => mail.id === selected());
  const next = mails[Math.min(mails.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  location.hash = encodeURIComponent(next.id);
  list.querySelector(`[data-id="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: 'nearest' });
});
