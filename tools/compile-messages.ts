import { compile } from '@inlang/paraglide-js';
import { incompleteMessages } from './messages-complete.ts';
import { MESSAGES } from './message-files.ts';

/** Compiles the messages for what runs without a build: tests, types and commands. */
const problems = incompleteMessages('messages', ['en', 'cy']);
if (problems.length) throw new Error(`Messages are incomplete:\n${problems.join('\n')}`);
await compile({ ...MESSAGES, project: `${process.cwd()}/project.inlang` });
