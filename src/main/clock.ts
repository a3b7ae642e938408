/** UTC milliseconds. */
export type Clock = () => number;

/**
 * A clock whose time never runs backwards, whatever the machine's does.
 * @param floor the newest time that was ever recorded
 */
export function steadyClock(floor: number, machine: Clock = Date.now): Clock {
  let latest = floor;
  return () => {
    latest = Math.max(latest, machine());
    return latest;
  };
}
