import {diffArrays} from 'diff'
import type {RootContent} from 'mdast'
import {contentKey} from '../markdown/content-key.js'

// Few blocks do not come back. Where more do, the time to tell which grows with the square, and
// all of them count as lost.
const mostTold = 500

/** The indexes of the blocks that do not come back as they were. */
export function lostBlocks(wanted: readonly RootContent[], got: readonly RootContent[]): number[] {
  const differences = diffArrays(wanted.map(contentKey), got.map(contentKey), {
    maxEditLength: mostTold
  })
  if (!differences) {
    return [...wanted.keys()]
  }
  const lost: number[] = []
  let at = 0
  for (const {added, removed, value} of differences) {
    for (let index = at; removed && index < at + value.length; index++) {
      lost.push(index)
    }
    at += added ? 0 : value.length
  }
  const isLonger = lost.length === 0 && wanted.length !== got.length
  return isLonger ? [...wanted.keys()] : lost
}
