/** That this process is to stop: whatever would take long takes the signal, by which it is called off. */
export class Stopping {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Calls off what is called off by the signal, now and from now on. */
  begin(): void {
    this.#controller.abort();
  }
}
