export interface FlagsTextOptions {
  /** Flags that are on already, globally and in staging. */
  readonly on?: readonly FlagName[];
  /** Entries left out of the environments, such as `production/capability_enforcement_soft`. */
  readonly withoutEntry?: readonly `${'staging' | 'production'}/${FlagName}`[];
}

export type FlagName =
  | 'failure_catalog_runtime_integration'
  | 'cost_simulator_runtime_integration'
  | 'capability_enforcement_soft';

/**
 * A flags file as people write them: mixed indentation, odd spacing, escapes, a number beyond 2^53, no newline at the end.
 * Every flag has an entry in both environments.
 */
export function flagsText({ on = [], withoutEntry = [] }: FlagsTextOptions = {}): string {
  const isOn = (flag: FlagName) => on.includes(flag);
  const entries = (environment: 'staging' | 'production', lines: readonly (readonly [FlagName, string])[]) =>
    lines
      .filter(([flag]) => !withoutEntry.includes(`${environment}/${flag}`))
      .map(([, line]) => line)
      .join(',\n');
  const staging = entries('staging', [
    [
      'failure_catalog_runtime_integration',
      `      "failure_catalog_runtime_integration":${isOn('failure_catalog_runtime_integration')}`,
    ],
    [
      'cost_simulator_runtime_integration',
      `\t\t"cost_simulator_runtime_integration" :  ${isOn('cost_simulator_runtime_integration')}`,
    ],
    [
      'capability_enforcement_soft',
      `      "capability_enforcement_soft": ${isOn('capability_enforcement_soft')}`,
    ],
  ]);
  const production = entries('production', [
    ['failure_catalog_runtime_integration', '      "failure_catalog_runtime_integration": false'],
    ['cost_simulator_runtime_integration', '      "cost_simulator_runtime_integration": false'],
    ['capability_enforcement_soft', '      "capability_enforcement_soft": false'],
  ]);
  return `{
  "version" : 9007199254740993,
  "description": "Schalter f\\u00fcr Nova \\ud83d\\ude80 \\/ \\"runtime\\"",
  "updated_at":"2025-12-04T12:00:00Z" ,
  "flags": {
    "failure_catalog_runtime_integration": {
      "enabled": ${isOn('failure_catalog_runtime_integration')},
      "description": "Failure catalog, M4.5 — naïve UTF-8 beside \\u00e9scapes",
      "requires_m4_signoff": true,
      "rollout": { "percentage": 1e2, "weights": [ 0.10, -0, 1E-7 ] }
    },
    "cost_simulator_runtime_integration":
    {
\t"requires_m4_signoff"\t: true,
\t"enabled"\t:   ${isOn('cost_simulator_runtime_integration')},
\t"owner": "team-nova", "ticket": 9007199254740993
    },
    "capability_enforcement_soft": {"enabled": ${isOn('capability_enforcement_soft')}, "requires_m4_signoff": false},

    "legacy_planner": { "enabled": true, "enabled_since": "2024-01-01" }
  },
  "environments": {
    "staging": {
${staging}
    },
    "production": {
${production}
    }
  }
}`;
}
