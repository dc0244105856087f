import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { readTraces, type CollectedSpan } from './otlp.js';

/** How a collector takes what it is sent: as it should, with a failure, with an answer that never ends, with none, or with no HTTP. */
type Mood = 'well' | 'failing' | 'dripping' | 'silent' | 'garbled';

/** A collector of traces on this machine, by OTLP over HTTP. */
export class LoopbackCollector {
  readonly #server: Server;
  mood: Mood = 'well';
  /** Every body it took, as it came. */
  readonly bodies: Buffer[] = [];
  /** The headers of the last request. */
  headers: IncomingMessage['headers'] = {};
  #url = '';

  private constructor(private readonly tls: { cert: string; key: string } | undefined) {
    const take: RequestListener = (request, response) => void this.#take(request, response);
    this.#server = tls ? createTlsServer(tls, take) : createServer(take);
  }

  /** Starts one; with a certificate for `localhost` it is reached by https. */
  static async start(tls?: { cert: string; key: string }): Promise<LoopbackCollector> {
    const collector = new LoopbackCollector(tls);
    await collector.resume(0);
    return collector;
  }

  /** What to set for a service to send its traces here, soon after each. */
  get env(): Record<string, string> {
    return { OTEL_EXPORTER_OTLP_ENDPOINT: this.#url, OTEL_BSP_SCHEDULE_DELAY: '50' };
  }

  get spans(): CollectedSpan[] {
    return this.bodies.flatMap(readTraces);
  }

  /** Waits until it is so; the test's own time limit ends it. */
  async until(so: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await so())) await sleep(20);
  }

  /** Stops listening; `resume` listens at the same address again. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async resume(port = Number(new URL(this.#url).port)): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    const origin = this.tls ? 'https://localhost' : 'http://127.0.0.1';
    this.#url = `${origin}:${(this.#server.address() as AddressInfo).port}`;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.headers = request.headers;
    const body = Buffer.concat((await request.toArray()) as Buffer[]);
    if (this.mood === 'well') {
      this.bodies.push(request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body);
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    } else if (this.mood === 'failing') {
      response.writeHead(400).end('MARKER-of-the-collector');
    } else if (this.mood === 'garbled') {
      response.socket?.end('MARKER-of-the-collector \u0000\u0001\r\n\r\n');
    } else if (this.mood === 'dripping') {
      response.writeHead(200);
      while (!response.destroyed && this.mood === 'dripping') {
        response.write('x');
        await sleep(50);
      }
      response.end();
    }
  }
}
