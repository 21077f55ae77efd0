/** Values that several readers may want at the same time, each fetched once. */
export interface Flights<V> {
  /** Whether it is there or on its way. */
  has(key: string): boolean;
  /**
   * What is kept under the key, or is on its way, or is now fetched. Whoever's signal aborts waits no more, and the
   * fetch is aborted when nobody waits. Failures are not kept.
   */
  get(key: string, fetch: (signal: AbortSignal) => Promise<V>, signal?: AbortSignal): Promise<V>;
}

interface Flight<V> {
  value: Promise<V>;
  controller: AbortController;
  waiting: number;
  isOver: boolean;
}

/** Keeps at most `most` values; the one not asked for longest is forgotten first. */
export function createFlights<V>(most = Infinity): Flights<V> {
  const flights = new Map<string, Flight<V>>();
  const forget = (key: string, flight: Flight<V>) => {
    if (flights.get(key) === flight) flights.delete(key);
  };
  const start = (key: string, fetch: (signal: AbortSignal) => Promise<V>): Flight<V> => {
    const controller = new AbortController();
    const flight: Flight<V> = { value: fetch(controller.signal), controller, waiting: 0, isOver: false };
    flight.value.then(
      () => (flight.isOver = true),
      () => forget(key, flight),
    );
    return flight;
  };
  return {
    has: (key) => flights.has(key),
    get: async (key, fetch, signal) => {
      signal?.throwIfAborted();
      const flight = flights.get(key) ?? start(key, fetch);
      flights.delete(key);
      flights.set(key, flight);
      if (flights.size > most) flights.delete(flights.keys().next().value!);
      flight.waiting++;
      return signal ? orAborted(flight.value, signal, leave) : flight.value;

      function leave(): void {
        if (--flight.waiting > 0 || flight.isOver) return;
        forget(key, flight);
        flight.controller.abort();
      }
    },
  };
}

/** The value, or a rejection as soon as the signal aborts, which `onAbort` is told. */
function orAborted<V>(value: Promise<V>, signal: AbortSignal, onAbort: () => void): Promise<V> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      onAbort();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    value.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
