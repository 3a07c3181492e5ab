import { ago, call, dollars, el, empty, milliseconds, number, poll, state, time, units } from './parts.js';

const SECTIONS = {
  functions: { title: 'Functions', path: 'functions', show: functions },
  receipts: { title: 'Receipts', path: 'receipts', show: receipts },
  queues: { title: 'Queues', path: 'queues', show: queues },
  streams: { title: 'Streams', path: 'streams', show: streams },
  schedules: { title: 'Schedules', path: 'schedules', show: schedules },
  sources: { title: 'Event sources', path: 'event-sources', show: sources },
};

const open = new Set();
let order = null;
let shown = '';

const section = document.getElementById('section');
const current = () => location.hash.slice(1).split('/')[0] || 'functions';

function tabs(overview) {
  const dead = deadLetters(overview);
  const failed = overview.functions.filter((one) => one.errors > 0).length;
  const badges = { queues: dead, functions: failed };
  document.getElementById('tabs').replaceChildren(
    ...Object.entries(SECTIONS).map(([name, { title }]) =>
      el('a', { href: `#${name}`, ...(name === current() ? { 'aria-current': 'page' } : {}) }, title, badges[name] ? el('b', { title: 'need a look' }, badges[name]) : null)),
    el('a', { href: '/_souk/inbox' }, 'Inbox'),
  );
}

const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);
const isDead = (queue, all) => queue.sources.length > 0 || (queue.function === '' && queue.deadLetters === '' && all.length > 0);
const deadLetters = ({ queues: all }) => sum(all.filter((queue) => isDead(queue, all)), (queue) => queue.visible + queue.inFlight);

function figures(overview) {
  const { functions: all } = overview;
  const waiting = sum(overview.queues.filter((queue) => !isDead(queue, overview.queues)), (queue) => queue.visible + queue.inFlight + queue.delayed);
  const errors = sum(all, (one) => one.errors);
  const dead = deadLetters(overview);
  const figure = (label, value, bad) => el('div', { className: bad ? 'figure bad' : 'figure' }, el('dt', {}, label), el('dd', {}, value));
  document.getElementById('figures').replaceChildren(
    figure('Calls', number(sum(all, (one) => one.calls))),
    figure('Errors', number(errors), errors > 0),
    figure('Running now', number(sum(all, (one) => one.running))),
    figure('Waiting in queues', number(waiting)),
    figure('Dead letters', number(dead), dead > 0),
    figure('Mails', number(overview.mails)),
  );
}

function table(columns, rows) {
  return el('div', { className: 'card', tabIndex: 0, role: 'region', 'aria-label': SECTIONS[current()].title },
    el('table', {},
      el('thead', {}, el('tr', {}, columns.map(([title, className]) => el('th', { className: className ?? '', scope: 'col' }, title)))),
      el('tbody', {}, rows)));
}

const cell = (content, className = '') => el('td', { className }, content);
const count = (value, bad) => el('td', { className: value ? 'n' : 'n zero' }, bad && value ? el('span', { className: 'tag bad' }, number(value)) : number(value));
const span = (times, key) => (times.count ? cell(milliseconds(times[key]), 'n') : cell('–', 'n zero'));

/** A row that opens another below it. */
function opening(key, cells, detail) {
  const expanded = open.has(key);
  const toggle = el('button', {
    className: 'plain', 'aria-expanded': String(expanded), 'data-key': key,
    onclick: () => { expanded ? open.delete(key) : open.add(key); refresh(); },
  }, expanded ? 'Hide' : 'Show');
  const row = el('tr', { className: 'row' }, cells, el('td', { className: 'n' }, toggle));
  return expanded ? [row, el('tr', { className: 'detail' }, el('td', { colspan: String(cells.length + 1) }, detail()))] : [row];
}

function functions(all) {
  if (!all.length) return empty('No functions', 'The template has none.');
  const columns = [['Function'], ['Calls', 'n'], ['Errors', 'n'], ['Throttled', 'n'], ['Cold', 'n'], ['Cold p50', 'n'], ['Cold p95', 'n'],
    ['Warm p50', 'n'], ['Warm p95', 'n'], ['Memory', 'n'], ['Time-out', 'n'], ['', 'n']];
  const sorted = all.toSorted((a, b) => b.calls - a.calls || a.operation.localeCompare(b.operation));
  return table(columns, sorted.flatMap((one) => {
    const cells = [cell(one.operation, 'name'), count(one.calls), count(one.errors, true), count(one.throttles, true), count(one.cold.count),
      span(one.cold, 'p50'), span(one.cold, 'p95'), span(one.warm, 'p50'), span(one.warm, 'p95'),
      cell(`${one.memoryMegabytes} MB`, 'n soft'), cell(`${one.timeoutSeconds} s`, 'n soft')];
    if (!one.lastError) return [el('tr', { className: 'row' }, cells, cell('', 'n'))];
    return opening(`function ${one.name}`, cells, () => lastError(one.lastError));
  }));
}

function lastError(error) {
  return [el('p', {}, el('span', { className: 'tag bad' }, error.type), ' ', error.message),
    el('p', { className: 'soft' }, time(error.at), ` · request ${error.requestId}`),
    el('pre', { tabIndex: 0 }, error.logLines.length ? error.logLines.join('\n') : 'It logged nothing.')];
}

function receipts(all) {
  if (order) return orderReceipt(order);
  if (!all.length) return empty('No receipts yet', 'Each call of a function leaves one here: open the shop and look around.');
  const columns = [['When'], ['Function'], ['Read units', 'n'], ['Write units', 'n'], ['Requests', 'n'], ['Time', 'n'], ['Cost', 'n'], ['Order'], ['', 'n']];
  return table(columns, all.flatMap((one) => {
    const sums = Object.values(one.units);
    const cells = [cell(time(one.at), 'soft'), cell(one.function, 'name'), cell(units(sum(sums, (table) => table.read)), 'n'),
      cell(units(sum(sums, (table) => table.write)), 'n'), count(sum(Object.values(one.requests), (requests) => requests)),
      cell(milliseconds(one.milliseconds), 'n'), cell(dollars(one.nanoDollars), 'n'),
      cell(one.orderId ? el('a', { href: `#receipts/${encodeURIComponent(one.orderId)}`, className: 'mono' }, `${one.orderId.slice(0, 10)}…`) : '')];
    return opening(`receipt ${one.correlationId} ${one.function} ${one.at} ${one.orderId}`, cells, () => receiptDetail(one));
  }));
}

function receiptDetail(one) {
  const lines = [...Object.entries(one.units).map(([access, used]) => `${access}: ${units(used.read)} read, ${units(used.write)} write`),
    ...Object.entries(one.requests).map(([name, times]) => `${name}: ${times}`),
    `gateway: ${one.gatewayRequests} · in ${number(one.bytesIn)} B · out ${number(one.bytesOut)} B · ${one.memoryMegabytes} MB`,
    ...(one.shares > 1 ? [`one of ${one.shares} shares of a call of ${milliseconds(one.callMilliseconds)}`] : []),
    `correlation id: ${one.correlationId}`];
  return el('pre', { tabIndex: 0 }, lines.join('\n'));
}

function orderReceipt({ orderId, functions: all, readUnits, writeUnits, requests, calls, nanoDollars, milliseconds: took }) {
  const head = el('div', { className: 'section-head' }, el('a', { href: '#receipts' }, '← All receipts'), el('span', { className: 'mono' }, orderId));
  const rows = all.map((one) => el('tr', { className: 'row' }, cell(one.function, 'name'), count(one.calls), cell(units(one.readUnits), 'n'),
    cell(units(one.writeUnits), 'n'), cell(milliseconds(one.milliseconds), 'n'), cell(dollars(one.nanoDollars), 'n')));
  const total = el('tr', {}, cell('Together', 'name'), count(calls), cell(units(sum(Object.values(readUnits), Number)), 'n'),
    cell(units(sum(Object.values(writeUnits), Number)), 'n'), cell(milliseconds(took), 'n'), cell(el('strong', {}, dollars(nanoDollars)), 'n'));
  const others = Object.entries(requests).map(([name, times]) => `${name} ${times}`).join(' · ');
  return [head, table([['Function'], ['Calls', 'n'], ['Read units', 'n'], ['Write units', 'n'], ['Time', 'n'], ['Cost', 'n']], [...rows, total]),
    others ? el('p', { className: 'soft' }, others) : ''];
}

function queues(all) {
  if (!all.length) return empty('No queues', 'The template has none.');
  const columns = [['Queue'], ['Waiting', 'n'], ['In flight', 'n'], ['Delayed', 'n'], ['Handled', 'n'], ['Failed', 'n'], ['Worker'], [''], ['', 'n']];
  return table(columns, all.flatMap((queue) => {
    const dead = isDead(queue, all);
    const act = queue.sources.length
      ? el('button', { disabled: queue.visible === 0, 'data-key': `redrive ${queue.name}`, onclick: () => redrive(queue) }, 'Redrive')
      : '';
    const cells = [cell([queue.name, dead ? el('span', { className: 'soft' }, queue.sources.length ? ` dead letters of ${queue.sources.join(', ')}` : ' failed events') : ''], 'name'),
      count(queue.visible, dead), count(queue.inFlight), count(queue.delayed), count(queue.handled), count(queue.failed, true),
      cell(queue.function || '–', 'soft'), cell([act, queue.lastError ? el('span', { className: 'tag bad', title: queue.lastError }, 'polling fails') : ''])];
    return dead ? opening(`queue ${queue.name}`, cells, () => peek(queue)) : [el('tr', { className: 'row' }, cells, cell('', 'n'))];
  }));
}

const peeked = new Map();

function peek(queue) {
  const messages = peeked.get(queue.name);
  if (!messages) return 'Loading…';
  if (messages.error) return el('p', { className: 'note bad' }, messages.error);
  if (!messages.length) return el('p', { className: 'soft' }, 'Nothing to see: no message is visible.');
  return messages.map((message) => el('div', {}, el('p', { className: 'soft' }, time(message.sentAt), ` · ${message.id} · received ${message.receives}×`),
    el('pre', { tabIndex: 0 }, pretty(message.body))));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function act(path, done) {
  try {
    tell('good', done(await call(path, { method: 'POST' })));
  } catch (error) {
    tell('bad', error.message);
  }
  refresh();
}

const redrive = (queue) => act(`queues/${encodeURIComponent(queue.name)}/redrive`,
  ({ moved }) => `${moved} ${moved === 1 ? 'message' : 'messages'} moved from ${queue.name} back to ${queue.sources.join(', ')}.`);
const fire = (schedule) => act(`schedules/${encodeURIComponent(schedule.name)}/fire`, () => `${schedule.name} fired.`);

function tell(kind, text) {
  const note = el('p', { className: `note ${kind}` }, text);
  document.getElementById('note').replaceChildren(note);
  setTimeout(() => note.remove(), 8000);
}

function streams(all) {
  if (!all.length) return empty('No streams', 'No function of the template reads a stream.');
  const columns = [['Table'], ['Function'], ['Shards', 'n'], ['Handled', 'n'], ['Failed calls', 'n'], ['Given up', 'n'], ['Lag', 'n'], ['']];
  return table(columns, all.map((one) => el('tr', { className: 'row' }, cell(one.table, 'name'), cell(one.function, 'soft'), count(one.openShards), count(one.handled),
    count(one.failures, true), count(one.givenUp, true), cell(one.lagMillis ? milliseconds(one.lagMillis) : '0', one.lagMillis ? 'n' : 'n zero'),
    cell(one.lastError ? el('span', { className: 'tag warn', title: one.lastError }, 'tries again') : ''))));
}

function schedules(all) {
  if (!all.length) return empty('No schedules', 'The template has none.');
  const columns = [['Schedule'], ['When'], ['Function'], ['Next'], ['Last'], ['Fired', 'n'], ['', 'n']];
  return table(columns, all.map((one) => el('tr', { className: 'row' }, cell(one.name, 'name'), cell(one.expression, 'mono'), cell(one.function, 'soft'),
    cell(one.next ? time(one.next) : el('span', { className: 'tag' }, one.enabled ? 'never' : 'off')), cell(one.last ? time(one.last) : '–', 'soft'), count(one.fired),
    cell(el('button', { 'data-key': `fire ${one.name}`, onclick: () => fire(one) }, 'Fire now'), 'n'))));
}

function sources(all) {
  if (!all.length) return empty('No event sources', 'Every function of the template is called by a route.');
  return table([['Kind'], ['Source'], ['Function'], ['How']], all.map((one) =>
    el('tr', { className: 'row' }, cell(el('span', { className: 'tag' }, one.kind)), cell(one.source, 'name'), cell(one.function), cell(one.settings, 'soft'))));
}

function show(name, data) {
  const focused = document.activeElement?.dataset?.key;
  const scroll = section.querySelector('.card')?.scrollLeft ?? 0;
  const body = SECTIONS[name].show(data);
  const head = el('div', { className: 'section-head' }, el('h2', {}, SECTIONS[name].title));
  section.replaceChildren(head, ...(Array.isArray(body) ? body : [body]));
  section.setAttribute('aria-busy', 'false');
  const card = section.querySelector('.card');
  if (card) card.scrollLeft = scroll;
  // The page is drawn anew at each look: whoever was on a button stays on it.
  if (focused) section.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

async function loadOrder() {
  const id = location.hash.split('/')[1];
  order = current() === 'receipts' && id ? await call(`orders/${id}/receipt`) : null;
}

async function peekOpen() {
  for (const key of open) {
    if (!key.startsWith('queue ')) continue;
    const name = key.slice('queue '.length);
    peeked.set(name, await call(`queues/${encodeURIComponent(name)}/messages`).catch((error) => ({ error: error.message })));
  }
}

async function look() {
  const name = SECTIONS[current()] ? current() : 'functions';
  try {
    const [overview, data] = await Promise.all([call('overview'), call(SECTIONS[name].path), loadOrder(), name === 'queues' ? peekOpen() : null]);
    tabs(overview);
    figures(overview);
    state(overview.idle ? 'idle' : 'busy', overview.idle ? 'At rest' : 'Working');
    const picture = JSON.stringify([name, data, order, [...open], [...peeked]]);
    // What did not change is left alone, so that text can be selected; times in words are brought up to date.
    if (picture !== shown) show(name, data);
    else section.querySelectorAll('time').forEach((each) => { each.textContent = ago(each.dateTime); });
    shown = picture;
  } catch (error) {
    state('lost', 'No answer');
    if (!shown) section.replaceChildren(empty('Nothing to show', error.message));
    else tell('bad', error.message);
  }
}

tabs({ functions: [], queues: [] });
section.replaceChildren(empty('Loading…', 'Asking the local cloud.'));
const refresh = poll(2000, look);
addEventListener('hashchange', () => { shown = ''; refresh(); });
