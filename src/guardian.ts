import { guard } from './engine/guardian.ts';

// What ends a run is sent to everything around it too. The guardian ends when its run has.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

await guard(process.stdin, (text) => process.stdout.write(text));
// A run that stopped responding still holds the other end of the pipe.
process.exit();
