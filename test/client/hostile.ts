import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that gives a token, and then answers questions as a test says. */
export interface Hostile {
  url: string;
  /** What was asked, oldest first: bodies of evaluations. */
  asked: string[];
  /** How many tokens it gave. */
  tokens: () => number;
  answer: RequestListener;
  stop(): Promise<void>;
}

/** Starts one; `answer` may be replaced between questions. */
export async function startHostile(): Promise<Hostile> {
  let tokens = 0;
  const hostile: Hostile = {
    url: '',
    asked: [],
    tokens: () => tokens,
    answer: (_request, response) => response.end(),
    stop: () => stop(server),
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (request.url === '/oidc/token') {
        tokens += 1;
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(JSON.stringify({ access_token: `t${tokens}`, token_type: 'Bearer', expires_in: 300 }));
        return;
      }
      hostile.asked.push(body);
      hostile.answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  hostile.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return hostile;
}

/** Answers 200 with a JSON text, or whatever else is said to be it. */
export function says(body: unknown, type = 'application/json', status = 200): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
