#!/usr/bin/env node
import module from 'node:module';
import { program } from './commands/program.ts';

// Node 22 and later keep what they have compiled; the second start is faster for it.
module.enableCompileCache?.();
process.exitCode = await program(process.argv.slice(2));
