import { connect } from 'node:net';
import { percentile } from './measure.mjs';

// The load generator: keep-alive connections that each send the next request once the last is answered, with one question
// or as many as the plan puts together. It speaks just enough HTTP/1.1 to cost little, and treats every server alike.

const HEAD_END = '\r\n\r\n';

class Connection {
  #received = '';
  /** The number of the first question sent and not answered; -1 when none is. */
  #first = -1;
  #sentAt = 0;

  constructor(run, { host, port }) {
    this.run = run;
    this.socket = connect({ host, port, noDelay: true });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (text) => this.#take(text));
    this.socket.on('error', (error) => run.fail(error));
    this.socket.on('close', () => run.closed(this.#first !== -1));
    this.socket.once('connect', () => this.#ask());
  }

  #ask() {
    const next = this.run.next();
    if (next === null) {
      this.#first = -1;
      this.socket.end();
      return;
    }
    this.#first = next.first;
    this.#sentAt = performance.now();
    this.socket.write(`${this.run.head}${next.body.length}${HEAD_END}${next.body}`, 'latin1');
  }

  #take(text) {
    this.#received = this.#received === '' ? text : this.#received + text;
    const body = this.#body();
    if (body === null) return;
    const status = Number(this.#received.slice(9, 12));
    this.#received = '';
    this.run.answered(this.#first, status, body, this.#sentAt);
    this.#ask();
  }

  /** The body of a whole response; null while some of it is still to come. */
  #body() {
    const text = this.#received;
    const end = text.indexOf(HEAD_END);
    if (end < 0) return null;
    const start = end + HEAD_END.length;
    const head = text.slice(0, end);
    if (CHUNKED.test(head)) return text.endsWith(LAST_CHUNK) ? joined(text, start) : null;
    const length = LENGTH.exec(head);
    if (length === null) throw new Error(`A response without a length: ${head}`);
    const all = start + Number(length[1]);
    if (text.length > all) throw new Error('More was answered than was asked.');
    return text.length < all ? null : text.slice(start);
  }
}

const LENGTH = /\r\ncontent-length: (\d+)/i;
const CHUNKED = /\r\ntransfer-encoding: chunked/i;
const LAST_CHUNK = '\r\n0\r\n\r\n';

/** A body sent in chunks, each after its length in hex, without them. */
function joined(text, start) {
  let body = '';
  for (let at = start; ;) {
    const line = text.indexOf('\r\n', at);
    const length = parseInt(text.slice(at, line), 16);
    if (length === 0) return body;
    body += text.slice(line + 2, line + 2 + length);
    at = line + 2 + length + 2;
  }
}

class Run {
  #latencies = new Float64Array(1 << 21);
  #measured = 0;
  #phase = 'warm_up';
  #asked = 0;
  #open;
  #answers = [];
  #permits = 0;
  #others = new Map();
  #surprises = 0;

  constructor(plan, done) {
    this.plan = plan;
    this.done = done;
    this.head = `POST ${plan.path} HTTP/1.1\r\nHost: ${plan.host}:${plan.port}\r\nContent-Type: application/json\r\n${plan.headers}Content-Length: `;
    const raised_at = new Date(Date.now() - 60_000).toISOString();
    // A question is its text, cut where the id goes that makes it its own.
    this.questions = plan.questions.map((text) => text.replaceAll(plan.raised_at_mark, raised_at).split(plan.id_mark));
    this.#open = plan.connections;
    for (let i = 0; i < plan.connections; i++) new Connection(this, plan);
    setTimeout(() => this.#begin(), plan.warm_up_ms);
  }

  #begin() {
    this.#phase = 'measure';
    this.started = performance.now();
    process.send({ phase: 'begin' });
    setTimeout(() => {
      this.#phase = 'end';
      this.took = performance.now() - this.started;
      process.send({ phase: 'end' });
    }, this.plan.measure_ms);
  }

  /** The next request, with the number of its first question. */
  next() {
    if (this.#phase === 'end') return null;
    const first = this.#asked;
    const { run, together } = this.plan;
    const texts = [];
    while (texts.length < (together?.questions ?? 1))
      texts.push(this.questions[this.#which(this.#asked)].join(`${run}-${this.#asked++}`));
    return {
      first,
      body: together === undefined ? texts[0] : `${together.opening}${texts.join(',')}${together.closing}`,
    };
  }

  /** A stride that shares no factor with the number of questions visits them all, far from one another. */
  #which(number) {
    return (number * 7_919) % this.questions.length;
  }

  answered(first, status, body, sentAt) {
    if (status !== 200) {
      this.#others.set(status, (this.#others.get(status) ?? 0) + 1);
      return;
    }
    // Whatever is answered in the time counts, whenever it was sent: an answer that takes long is not to be left out.
    if (this.#phase === 'measure') this.#latencies[this.#measured++] = performance.now() - sentAt;
    const { together } = this.plan;
    if (together === undefined) return this.#take(first, body);
    let answers = 0;
    for (let at = body.indexOf(together.answer); at >= 0;) {
      const next = body.indexOf(together.answer, at + together.answer.length);
      this.#take(first + answers++, next < 0 ? body.slice(at) : body.slice(at, next));
      at = next;
    }
    if (answers !== together.questions)
      this.fail(new Error(`${together.questions} questions asked together got ${answers} answers.`));
  }

  /** One answer to the question of that number. */
  #take(number, text) {
    const permit = text.includes(this.plan.permit);
    if (permit) this.#permits++;
    if (this.plan.expected !== undefined && this.plan.expected[this.#which(number)] !== permit) this.#surprises++;
    if (this.plan.id_from === undefined) return;
    const at = text.indexOf(this.plan.id_from);
    const index =
      at < 0 ? -1 : parseInt(text.slice(at + this.plan.id_from.length, at + this.plan.id_from.length + 16), 10);
    this.#answers.push(index * 2 + (permit ? 1 : 0));
  }

  closed(early) {
    if (early) return this.fail(new Error('A connection was closed before its answer.'));
    if (--this.#open > 0) return;
    const sorted = this.#latencies.subarray(0, this.#measured).sort();
    this.done({
      asked: this.#asked,
      measured: this.#measured,
      seconds: this.took / 1_000,
      per_second: (this.#measured * (this.plan.together?.questions ?? 1)) / (this.took / 1_000),
      p50_ms: percentile(sorted, 0.5),
      p99_ms: percentile(sorted, 0.99),
      p999_ms: percentile(sorted, 0.999),
      permits: this.#permits,
      surprises: this.#surprises,
      other_statuses: Object.fromEntries(this.#others),
      // The log index of each answer, twice, plus one for a permit; -2 or -1 for an answer without one.
      answers: Float64Array.from(this.#answers),
    });
  }

  fail(error) {
    process.send({ failed: error.stack });
    process.disconnect();
    process.exitCode = 1;
  }
}

process.once('message', (plan) => {
  new Run(plan, (result) => process.send({ result }));
});
