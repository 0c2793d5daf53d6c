// Guides that try to run, to load or to send something, to end what they are in, or to look like
// the page around them. `pwned` is what a script of theirs would set.

/** What each of them tries, with the text. */
export const attacks: Readonly<Record<string, string>> = {
  script: '<script>window.pwned = 1</script>',
  'inline script': 'Text <script>window.pwned = 1</script> and more.',
  'script in SVG': '<svg><script>window.pwned = 1</script></svg>',
  onerror: '<img src="http://attack.test/a.png" onerror="window.pwned = 1">',
  onload: '<svg onload="window.pwned = 1"></svg>',
  ontoggle: '<details open ontoggle="window.pwned = 1"><summary>a</summary>b</details>',
  'javascript link': '[click](javascript:window.pwned=1)',
  'javascript link in capitals': '[click](JaVaScRiPt:window.pwned=1)',
  'javascript autolink': '<javascript:window.pwned=1>',
  'data link': '[click](data:text/html,<script>window.pwned=1</script>)',
  image: '![seen](http://attack.test/pixel.png "title")',
  'image in HTML': '<img src="http://attack.test/pixel.png">',
  'relative image': '![seen](../pixel.png)',
  iframe: '<iframe src="http://attack.test/"></iframe>',
  object: '<object data="http://attack.test/"></object>',
  stylesheet: '<link rel="stylesheet" href="http://attack.test/a.css">',
  style: '<style>body { background: url(http://attack.test/a.png) }</style>',
  'style attribute': '<p style="position: fixed; inset: 0; background: red">over all of it</p>',
  form: '<form action="http://attack.test/"><input name="a"><button>Send</button></form>',
  'meta refresh': '<meta http-equiv="refresh" content="0; url=http://attack.test/">',
  base: '<base href="http://attack.test/">',
  'end of a template': 'Text </template><script>window.pwned = 1</script>',
  'end of a script': 'Text </script><script>window.pwned = 1</script>',
  'end of everything': '</div></details></section></main></body></html>',
  comment: 'Text <!-- and no more of the page',
  cdata: 'Text <![CDATA[ and no more of the page',
  'code that ends a template':
    '```html\n</template></script><!--<script>window.pwned=1</script>\n```',
  'info string': '```"><script>window.pwned=1</script>\ncode\n```',
  'link title': '[a](http://attack.test/ "\\"><script>window.pwned=1</script>")',
  'id of the page': '<p id="query">a</p><p id="tools">b</p><p id="keys">c</p>',
  'direction of text': 'A line \u202Ethat turns\u202C round, \u2066isolated\u2069.',
  footnote: 'Text[^1].\n\n[^1]: <script>window.pwned = 1</script>',
  'task list': '- [ ] <script>window.pwned = 1</script>\n- [x] done'
}

const heading = '<script>window.pwned = 1</script>" onmouseover="window.pwned=1'

/** A guide for each attack, by paths; one path is hostile itself. */
export function hostileGuides(): Record<string, string> {
  const guides = Object.entries(attacks).map(([name, text]): [string, string] => [
    `${name.replaceAll(' ', '-')}.md`,
    // What is wrapped twice has an edit whose texts are hostile, too.
    [
      `# ${heading} ${name}\n\n${text}\n`,
      `## Part ${heading}\n\nSee it\u00C3\u00A9\u00C3\u00A9 ${text}\n`
    ].join('\n')
  ])
  const path = `"><img src=x onerror=window.pwned=1> '$(touch pwned)' \u202Egnp.md`
  return Object.fromEntries([...guides, [path, `# Other\n\n${heading}\n`]])
}
