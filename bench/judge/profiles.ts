/** Mean-reverting log noise: standard deviation and time constant (s). */
export type Wander = readonly [sd: number, seconds: number];

/** How noisy a service is where nothing changes. */
export interface Profile {
  readonly traffic: Wander;
  /** Amplitude of the day's rhythm, relative. */
  readonly diurnal: number;
  readonly errorsFast: Wander;
  readonly errorsSlow: Wander;
  readonly eventsPerCluster: number;
  /** Bursts of errors: chance per second, factor, length in seconds. */
  readonly burst: readonly [chance: number, factor: number, seconds: number];
  readonly latencyFast: Wander;
  readonly latencySlow: Wander;
  /** Chance that a scrape is lost. */
  readonly gap: number;
  /** Chance that a pod restarts during a run. */
  readonly restart: number;
}

const none: Wander = [0, 1];

export const profiles = {
  clean: {
    traffic: none,
    diurnal: 0,
    errorsFast: none,
    errorsSlow: none,
    eventsPerCluster: 1,
    burst: [0, 1, 0],
    latencyFast: none,
    latencySlow: none,
    gap: 0,
    restart: 0,
  },
  typical: {
    traffic: [0.1, 120],
    diurnal: 0.4,
    errorsFast: [0.3, 30],
    errorsSlow: [0.1, 900],
    eventsPerCluster: 1.3,
    burst: [1 / 3600, 3, 20],
    latencyFast: [0.05, 60],
    latencySlow: [0.03, 900],
    gap: 0.005,
    restart: 0.05,
  },
  bursty: {
    traffic: [0.25, 120],
    diurnal: 0.4,
    errorsFast: [0.6, 45],
    errorsSlow: [0.2, 900],
    eventsPerCluster: 2,
    burst: [1 / 900, 5, 20],
    latencyFast: [0.12, 60],
    latencySlow: [0.06, 900],
    gap: 0.01,
    restart: 0.1,
  },
} satisfies Record<string, Profile>;

export type ProfileName = keyof typeof profiles;
