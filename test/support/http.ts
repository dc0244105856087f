/** What a request may carry. */
export interface Asking {
  method?: string;
  token?: string;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** What came back; `body` is parsed when it is JSON, else the text. */
export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** Asks a running service; a body makes it a POST unless `method` says otherwise. */
export async function ask<T = unknown>(url: string, asking: Asking = {}): Promise<Answer<T>> {
  const { body, token } = asking;
  const headers = new Headers(asking.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
  const init: RequestInit = { method: asking.method ?? (body === undefined ? 'GET' : 'POST'), headers };
  if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, init);
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as T };
}
