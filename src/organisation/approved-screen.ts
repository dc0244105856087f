import type { ApprovedScreen } from './approved-screen.entity.js';

/** Withdraws the approval; a second withdrawal answers with the first. */
export function withdrawScreen(screen: ApprovedScreen): ApprovedScreen {
  return screen.state === 'withdrawn' ? screen : { ...screen, state: 'withdrawn' };
}
