export { demoCommand } from './demo.ts';
export { doctorCommand } from './doctor.ts';
export { recoverCommand } from './recover.ts';
export { reportCommand } from './report.ts';
export { rollbackCommand } from './rollback.ts';
export { runCommand } from './run.ts';
export { statusCommand } from './status.ts';
export { validateCommand } from './validate.ts';
