/** Whether the process of this number is running, on this machine; somebody else's too. */
export function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (cause) {
    // It is somebody else's.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
