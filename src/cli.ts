#!/usr/bin/env node
import { program } from './commands/program.ts';

// A reader that went away (`| head`) must not end a canary in the middle.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.exitCode = await program(process.argv.slice(2));
