import type {Stretch} from './alignment.js'

/** Lines of the source, beside what became of them. */
export interface Row {
  /** The number of its first line in the source, from 1. */
  line: number
  isChanged: boolean
  stretches: Stretch[]
}

/** Rows that begin and end at the same line breaks on both sides. */
export function rowsOf(stretches: readonly Stretch[]): Row[] {
  const rows: Row[] = []
  let line = 1
  let row: Row = {line, isChanged: false, stretches: []}
  const close = () => {
    const last = rows.at(-1)
    // An empty line is no row of its own.
    const isEmpty = row.stretches.every(({text}) => text.trim() === '')
    if (last && !row.isChanged && (isEmpty || !last.isChanged)) {
      last.stretches.push(...row.stretches)
    } else if (row.stretches.length > 0) {
      rows.push(row)
    }
    row = {line, isChanged: false, stretches: []}
  }
  for (const stretch of stretches) {
    const isKept = stretch.kind === 'kept'
    for (const text of isKept ? stretch.text.split(/(?<=\n)/) : [stretch.text]) {
      row.stretches.push({...stretch, text})
      row.isChanged ||= !isKept
      line += stretch.kind === 'added' ? 0 : text.split('\n').length - 1
      if (isKept && text.endsWith('\n')) {
        close()
      }
    }
  }
  close()
  return rows
}
