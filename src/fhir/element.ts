import type { IssueType, OutcomeFault } from '../shared/operation-outcome.js';

/** Everything found wrong with a resource, each with its element. */
export class ElementFaults {
  readonly all: OutcomeFault[] = [];

  add(issue: IssueType, field: string, fault: string, fix: string): void {
    this.all.push({ issue, field, fault, fix });
  }
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An element of a resource that is read member by member, and remembers which: whatever nobody read is what the record cannot
 * hold, and `finish` says so rather than dropping it.
 */
export class FhirElement {
  readonly #members: Members;
  readonly #read = new Set<string>();
  /** The elements within, each made once, so that all who read it mark the same one. */
  readonly #inside = new Map<string, FhirElement>();

  constructor(
    value: unknown,
    readonly path: string,
    readonly faults: ElementFaults,
  ) {
    this.#members = isObject(value) ? value : {};
  }

  /** Whether it has this member, without reading it. */
  has(name: string): boolean {
    return this.#members[name] !== undefined;
  }

  /** The names of its members. */
  names(): string[] {
    return Object.keys(this.#members);
  }

  /** A member as it is. */
  value(name: string): unknown {
    this.#read.add(name);
    return this.#members[name];
  }

  /** A member that is a text. */
  text(name: string): string | undefined {
    const value = this.value(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** A member that is an element, or undefined. */
  one(name: string): FhirElement | undefined {
    const value = this.value(name);
    return isObject(value) ? this.inside(value, name) : undefined;
  }

  /** A member that is a list of elements. */
  many(name: string): FhirElement[] {
    const value = this.value(name);
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.map((item, at) => this.inside(item, `${name}[${at}]`));
  }

  /** The first of a list that may hold one alone; the others are faults, and so is an empty list where one is needed. */
  only(name: string, why: string): FhirElement | undefined {
    const [first, ...others] = this.many(name);
    for (const other of others) {
      other.skip();
      this.faults.add('not-supported', other.path, `there is more than one ${name}`, why);
    }
    if (!first) this.missing(name, why);
    return first;
  }

  /** Says that a member is missing. */
  missing(name: string, fix: string): void {
    this.faults.add('required', `${this.path}.${name}`, 'it is missing', fix);
  }

  /** Leaves out everything within, once something was said about it as a whole. */
  skip(): void {
    for (const name of this.names()) this.#read.add(name);
  }

  /** Says of every member that nobody read that it is not kept. */
  finish(): void {
    for (const name of this.names()) {
      if (this.#read.has(name)) continue;
      this.faults.add(
        name === 'modifierExtension' ? 'extension' : 'not-supported',
        `${this.path}.${name}`,
        'the record has no place for it, and dropping it could change what was agreed to',
        'leave it out if it changes nothing; the mapping is in openapi/fhir/README.md',
      );
    }
    for (const inner of this.#inside.values()) inner.finish();
  }

  private inside(value: unknown, name: string): FhirElement {
    const inner = this.#inside.get(name) ?? new FhirElement(value, `${this.path}.${name}`, this.faults);
    this.#inside.set(name, inner);
    return inner;
  }
}
