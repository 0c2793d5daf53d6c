import {diffArrays} from 'diff'
import type {RootContent} from 'mdast'
import {contentKey} from '../markdown/content-key.js'

/** The indexes of the blocks that do not come back as they were. */
export function lostBlocks(wanted: readonly RootContent[], got: readonly RootContent[]): number[] {
  const lost: number[] = []
  let at = 0
  for (const {added, removed, value} of diffArrays(wanted.map(contentKey), got.map(contentKey))) {
    if (removed) {
      for (const index of value.keys()) {
        lost.push(at + index)
      }
    }
    at += added ? 0 : value.length
  }
  const isLonger = lost.length === 0 && wanted.length !== got.length
  return isLonger ? [...wanted.keys()] : lost
}
