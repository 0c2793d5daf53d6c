/** How far a build is. */
export interface Progress {
  /** How many guides are mended, of how many. */
  done: number
  total: number
  /** Since the first one was begun. */
  milliseconds: number
}

/** How far a build is, in a line: the count, the rate and the time that is left. */
export function progressLine({done, total, milliseconds}: Progress): string {
  const count = `${done} of ${total} guides`
  if (done === 0 || milliseconds <= 0) {
    return count
  }
  const rate = (done * 1000) / milliseconds
  const perSecond = rate < 10 ? rate.toFixed(1) : rate.toFixed(0)
  return `${count}, ${perSecond} a second, ${timeLeft((total - done) / rate)} left`
}

function timeLeft(seconds: number): string {
  const whole = Math.ceil(seconds)
  const minutes = Math.floor(whole / 60)
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`
}
