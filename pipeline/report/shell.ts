// What every shell takes as it is, and what several take inside double quotes.
const bare = /^[\w./:@+=,][\w./:@+=,-]*$/
const inDoubleQuotes = /^[\w ./:@+=,'()[\]{}&;#~-]+$/
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** The line that rejects an edit, to be pasted into a shell. */
export function rejectLine(id: string): string {
  const guard = id.startsWith('-') ? '-- ' : ''
  return `npx mendmark reject ${guard}${quoted(id)}`
}

/**
 * A word for a shell: bare, or in double quotes, where any shell takes it so; else as a POSIX
 * shell does. What nobody could see in it is written as bash and zsh read it.
 */
function quoted(word: string): string {
  if (bare.test(word)) {
    return word
  }
  if (inDoubleQuotes.test(word)) {
    return `"${word}"`
  }
  if (word.search(unseen) === -1) {
    return `'${word.replaceAll("'", "'\\''")}'`
  }
  const escaped = word.replace(/['\\]/g, '\\$&').replace(unseen, escapeOf)
  return `$'${escaped}'`
}

function escapeOf(character: string): string {
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`
}
