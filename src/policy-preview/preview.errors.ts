import { AskfirstError } from '../shared/errors.js';

/** Why nothing was previewed, beside what may be wrong with the layer itself. */
export type PreviewCode = 'preview_running';

/** One is enough at a time: each takes a process of its own, and reads the log. */
export function previewRunning(): AskfirstError<PreviewCode> {
  return new AskfirstError(
    'too_many',
    'preview_running',
    'A preview of this provider is still being made; ask again when it has been answered.',
  );
}
