/**
 * Run as `node docker-guard.ts <folder>` beside an engine in this folder. Its stdin ends when the engine's owner lets go of
 * it, also by crashing; then nothing of the engine may stay. Containers would: they outlive their engine by design.
 */
import { sweepEngine } from './docker-sweep.ts';

const folder = process.argv[2];
if (!folder) throw new Error('usage: docker-guard.ts <folder>');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.stdin.resume().on('close', () => void sweepEngine(folder));
