import { getPriority } from 'node:os';
import { answerOnce } from '../../dist/src/policy/proof/answering.js';

// As a worker, says what it is asked: at which priority it works, or something that cannot be sent.
answerOnce(async ({ of }) => (of === 'priority' ? { priority: getPriority() } : { number: 1n }));
