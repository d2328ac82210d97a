const { finishAction } = await import('./github/post.ts');
await finishAction();

export {};
