import {type Command, InvalidArgumentError, Option} from 'commander'
import {defaultLimits, type Limits, limitFlags} from '../limits.js'

/** The limits of a guide as options of a command. */
export interface LimitOptions {
  maxBytes: number
  maxBlocks: number
  maxDepth: number
  maxSeconds: number
}

const explained: Readonly<Record<keyof Limits, string>> = {
  bytes: 'reject a guide of more bytes',
  blocks: 'reject a guide of more blocks: paragraphs, items, cells and the like',
  depth: 'reject a guide whose lists, quotations or emphasis are nested deeper',
  seconds: 'reject a guide that takes longer'
}

/** Adds the flags that raise the limits. */
export function withLimits(command: Command): Command {
  for (const limit of ['bytes', 'blocks', 'depth', 'seconds'] as const) {
    command.addOption(
      new Option(`${limitFlags[limit]} <n>`, explained[limit])
        .default(defaultLimits[limit])
        .argParser(positive)
    )
  }
  return command
}

function positive(text: string): number {
  const value = Number(text)
  if (!(value > 0 && Number.isFinite(value))) {
    throw new InvalidArgumentError('it must be a number above 0.')
  }
  return value
}

/** The limits that options say. */
export function limitsIn(options: LimitOptions): Limits {
  const {maxBytes, maxBlocks, maxDepth, maxSeconds} = options
  return {bytes: maxBytes, blocks: maxBlocks, depth: maxDepth, seconds: maxSeconds}
}
