/**
 * Bytes that are written one after the other, in room that doubles when it is full. What was written is told by where it ends:
 * a view of it would cost more than the writing.
 */
export class GrowingBytes {
  private end = 0;

  constructor(private room: Buffer) {}

  /** How many bytes were written. */
  get length(): number {
    return this.end;
  }

  /** Writes a text in UTF-8. */
  write(text: string): void {
    // No character of a text takes more than three bytes in UTF-8.
    this.makeRoom(text.length * 3);
    this.end += this.room.write(text, this.end, 'utf8');
  }

  /** Has `fill` write so many bytes. */
  fill(size: number, fill: (room: Buffer, from: number, size: number) => void): void {
    this.makeRoom(size);
    fill(this.room, this.end, size);
    this.end += size;
  }

  /** Copies a few of the bytes written, from one place up to another, to the beginning of others. */
  copyFew(into: Buffer, from: number, to: number): void {
    // One by one: Node's own copy makes a view first, which takes ten times as long.
    for (let at = from; at < to; at++) into[at - from] = this.room[at] as number;
  }

  /** Everything written so far, until more is. */
  all(): Buffer {
    return this.room.subarray(0, this.end);
  }

  private makeRoom(more: number): void {
    if (this.room.length - this.end >= more) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.room.length * 2, this.end + more));
    this.room.copy(larger, 0, 0, this.end);
    this.room = larger;
  }
}
