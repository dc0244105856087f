/** Bytes that texts are written to one after the other, in room that doubles when it is full. */
export class GrowingBytes {
  private room: Buffer;
  private length = 0;

  constructor(expected: number) {
    this.room = Buffer.allocUnsafeSlow(expected);
  }

  /** Writes a text in UTF-8; gives where in the room it stands, until the next is written. */
  write(text: string): Buffer {
    // No character of a text takes more than three bytes in UTF-8.
    this.makeRoom(text.length * 3);
    const from = this.length;
    this.length += this.room.write(text, from, 'utf8');
    return this.room.subarray(from, this.length);
  }

  /** Copies bytes behind what was written; gives where in the room they stand, until the next are written. */
  add(bytes: Buffer): Buffer {
    this.makeRoom(bytes.length);
    const from = this.length;
    this.length += bytes.copy(this.room, from);
    return this.room.subarray(from, this.length);
  }

  /** Everything written so far, until more is. */
  all(): Buffer {
    return this.room.subarray(0, this.length);
  }

  private makeRoom(more: number): void {
    if (this.room.length - this.length >= more) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.room.length * 2, this.length + more));
    this.room.copy(larger, 0, 0, this.length);
    this.room = larger;
  }
}
