import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../../src/report/report.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
) as object;

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const validate = ajv.compile(schema);

/** What is wrong with a report, as text or as a value, by its own schema; empty for a right one. */
export function schemaErrors(report: Report | string): string[] {
  const text = typeof report === 'string' ? report : JSON.stringify(report);
  if (validate(JSON.parse(text))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Throws unless the report is as its schema says. */
export function expectValid<Given extends Report | string>(report: Given): Given {
  const errors = schemaErrors(report);
  if (errors.length > 0) throw new Error(`the report breaks its schema:\n${errors.join('\n')}`);
  return report;
}

/** The schema's own list of reason codes. */
export const schemaReasonCodes = (schema as { $defs: { reason_code: { enum: string[] } } }).$defs.reason_code
  .enum;
