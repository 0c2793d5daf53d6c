const lineFeed = 0x0a

/** One line of the input. */
export interface Line {
  /** From 1. */
  number: number
  /** Without the line feed; undefined where there are more of them than the limit. */
  bytes: Uint8Array | undefined
}

/**
 * The lines of bytes that come in chunks, the last one also without a line feed. At most one line
 * is held, and nothing of one that is too long.
 *
 * @param most how many bytes a line may have
 */
export async function* linesIn(
  chunks: AsyncIterable<Uint8Array>,
  most: number
): AsyncGenerator<Line, void> {
  let number = 1
  let size = 0
  let parts: Uint8Array[] = []
  const line = (): Line => ({number, bytes: size > most ? undefined : Buffer.concat(parts, size)})
  for await (const chunk of chunks) {
    for (const {part, isEnd} of partsOf(chunk)) {
      size += part.length
      if (size > most) {
        parts = []
      } else {
        parts.push(part)
      }
      if (isEnd) {
        yield line()
        number += 1
        size = 0
        parts = []
      }
    }
  }
  if (size > 0) {
    yield line()
  }
}

/** What a chunk has of each line, and whether the line ends there. */
function* partsOf(chunk: Uint8Array): Generator<{part: Uint8Array; isEnd: boolean}, void> {
  let start = 0
  for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
    yield {part: chunk.subarray(start, end), isEnd: true}
    start = end + 1
  }
  yield {part: chunk.subarray(start), isEnd: false}
}
