/** An event names a record that was refused, or left out of a shorter history: then it did not happen either. */
export class NeverRecorded extends Error {
  constructor(id: string) {
    super(`nothing was recorded with the id ${id}`);
    this.name = 'NeverRecorded';
  }
}
