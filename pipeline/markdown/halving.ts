/**
 * How many of the first `length` indexes a condition holds for, which holds for none after the
 * first that it does not hold for. It is found by halving.
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low
}
