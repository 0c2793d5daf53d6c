// @ts-check
// docs/performance.svg: the times of one size as bars, readable on a light and on a dark page.
import {median} from './measure.mjs'

/** @typedef {import('../bench.mjs').Bench} Bench */
/** @typedef {import('../bench.mjs').Result} Result */
/** @typedef {import('../bench.mjs').Case} Case */

/** @type {readonly [Case, string][]} */
const panels = [
  ['cold', 'Everything, the first time'],
  ['nothing', 'Again, nothing changed'],
  ['one', 'Again, one guide changed']
]

const width = 760
const left = 190
const right = 70
const row = 24
const head = 34
const gap = 18

/**
 * @param {readonly Result[]} results
 * @param {Case} which
 * @param {string} title
 * @param {number} top
 * @param {number} longest the time that is as long as a bar may be
 */
function panel(results, which, title, top, longest) {
  const bars = results.map(({name, costs}, index) => {
    const time = median(costs[which].map(({wall}) => wall))
    const y = top + head + index * row
    const length = Math.max(1, (time / longest) * (width - left - right))
    const own = name.startsWith('Mendmark') ? ' class="own"' : ''
    const figure = `${time.toFixed(time < 10 ? 2 : 1)} s`
    return [
      `<text x="${left - 10}" y="${y + 15}" text-anchor="end"${own}>${name}</text>`,
      `<rect x="${left}" y="${y + 3}" width="${length.toFixed(1)}" height="${row - 8}"${own}/>`,
      `<text x="${(left + length + 8).toFixed(1)}" y="${y + 15}"${own}>${figure}</text>`
    ].join('\n')
  })
  return `<text x="${left}" y="${top + 20}" class="title">${title}</text>\n${bars.join('\n')}`
}

/** @param {Bench} bench */
export function chartOf({results}) {
  const once = results.filter(({times}) => times === 1)
  const times = once.flatMap(({costs}) =>
    panels.map(([which]) => median(costs[which].map(({wall}) => wall)))
  )
  const longest = Math.max(...times)
  const height = panels.length * (head + once.length * row + gap) + gap
  const drawn = panels.map(([which, title], index) =>
    panel(once, which, title, gap + index * (head + once.length * row + gap), longest)
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>Seconds that each tool takes for the same guides</title>
<style>
  svg { background: #fff }
  text { font: 13px system-ui, sans-serif; fill: #444 }
  text.title { font-weight: 600; fill: #111 }
  text.own { font-weight: 600; fill: #0b5fa5 }
  rect { fill: #c3c9d0 }
  rect.own { fill: #1f7fd1 }
  @media (prefers-color-scheme: dark) {
    svg { background: #14171a }
    text { fill: #b5bcc4 }
    text.title { fill: #f2f4f6 }
    text.own { fill: #7cc0ff }
    rect { fill: #4a525b }
    rect.own { fill: #4aa3f0 }
  }
</style>
${drawn.join('\n')}
</svg>
`
}
