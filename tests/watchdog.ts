/**
 * After so long, in milliseconds, what a test waits for is taken to have hung: hundreds of times what it usually takes, so
 * that a slow or busy machine never comes near. Tests themselves have no limit; their work does.
 */
export const WATCHDOG = 60 * 60_000;
