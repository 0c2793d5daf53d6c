// Often enough that a guide is ended soon after its time, and rarely enough to cost nothing.
const tick = 100

/** Something that runs in a thread, and what of the processor's time it took so far. */
interface Alarm {
  microseconds: number
  readonly most: number
  readonly ring: () => void
}

/**
 * Counts what of the processor's time each of several threads takes. On a busy machine, a thread
 * may wait for seconds without doing anything, so the time of day would say nothing. Node tells
 * the time of all threads only together: each that runs is taken to use the same share.
 */
export class ProcessorClock {
  readonly #alarms = new Set<Alarm>()
  #timer: NodeJS.Timeout | undefined
  #last = process.cpuUsage()

  /**
   * Calls `ring` when a thread that runs from now on took so much of the processor's time.
   *
   * @returns what to call when the thread is done
   */
  alarm(seconds: number, ring: () => void): () => void {
    const alarm: Alarm = {microseconds: 0, most: seconds * 1e6, ring}
    this.#count()
    this.#alarms.add(alarm)
    this.#timer ??= setInterval(() => this.#count(), tick)
    return () => {
      this.#count()
      this.#alarms.delete(alarm)
      if (this.#alarms.size === 0) {
        clearInterval(this.#timer)
        this.#timer = undefined
      }
    }
  }

  #count(): void {
    const now = process.cpuUsage()
    const spent = now.user + now.system - this.#last.user - this.#last.system
    this.#last = now
    for (const alarm of this.#alarms) {
      alarm.microseconds += spent / this.#alarms.size
      if (alarm.microseconds > alarm.most) {
        alarm.ring()
      }
    }
  }
}
