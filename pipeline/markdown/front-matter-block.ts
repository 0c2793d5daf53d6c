const frontMatterBlock =
  /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))?\1[ \t]*(?:[\r\n]|$)/

/** Whether a text begins with front matter that is closed. */
export function startsWithFrontMatter(markdown: string): boolean {
  return frontMatterBlock.test(markdown)
}
