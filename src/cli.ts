#!/usr/bin/env node
import module from 'node:module';
import { program } from './commands/program.ts';

// A reader that went away (`| head`) must not end a canary in the middle.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
// Node 22 and later keep what they have compiled; the second start is faster for it.
module.enableCompileCache?.();
process.exitCode = await program(process.argv.slice(2));
