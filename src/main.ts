// Said before anything is loaded: the toolkit takes a moment.
process.stdout.write('AOS Canary\n');

const { runAction } = await import('./github/action.ts');
await runAction();

export {};
