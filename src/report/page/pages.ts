// The pages of reports that are read again, in one piece: they share their script and their style.
export { reportPage } from './page.ts';
export { runsPage } from './runs/page.ts';
