import type {NormalizeOptions} from '../../pipeline/normalize.js'

/** A text that was once refused or left without style, though nothing was wrong with it. */
export interface Regression {
  note: string
  text: string
  /** What it becomes; without it, the text stays as it is. */
  mended?: string
  options: NormalizeOptions
}

const aadsts: NormalizeOptions = {profile: 'aadsts'}
const styled: NormalizeOptions = {profile: 'plain', style: 'canonical'}
const title = '# AADSTS50058: UserInformationNotProvided\n\n'

/** What fuzzing has found, and was mended. */
export const regressions: readonly Regression[] = [
  {
    note: 'an address behind a letter beyond ASCII',
    text: `${title}Write to élise@contoso.com, or see siteéhttps://contoso.com.\n`,
    options: aadsts
  },
  {
    note: 'such an address in a list that a rule prints anew',
    text: `${title}0. - élise@contoso.coma\n  a\n1) a\n`,
    mended: `${title}0. - élise@contoso.coma\n     a\n1. a\n`,
    options: {profile: 'aadsts', style: 'source'}
  },
  {
    note: 'an address before such a letter',
    text: `${title}Ask me@contoso.comé.\n`,
    options: aadsts
  },
  {
    note: 'a comment that nothing closes, without a line end',
    text: `${title}Text.\n\n<!-- a`,
    mended: `${title}Text.\n\n<!-- a\n`,
    options: aadsts
  },
  {
    note: 'such a comment in an item',
    text: `${title}- <!-- a`,
    mended: `${title}- <!-- a\n`,
    options: aadsts
  },
  {
    note: 'HTML that nothing closes, in lists',
    text: '- - <pre>\n    a\n    ```\na\n',
    mended: '- - <pre>\n    a\n    ```\n\na\n',
    options: styled
  },
  {
    note: 'such HTML in a quotation',
    text: `${title}> - <?x\n>   a\n> a\n`,
    mended: `${title}> - <?x\n>   a\n>\n> a\n`,
    options: aadsts
  },
  {
    note: 'a directive that nothing closes, in an item',
    text: '- a\n\n  =======\n  a\n  :::note\na\n',
    mended: '- a\n\n  =======\n  a\n  :::note\n\na\n',
    options: styled
  },
  {
    note: 'the image of an item, over two lines',
    text: '- - *![a\n    a](a.png)*\n',
    options: styled
  },
  {
    note: 'code that the end of a list closes',
    text: '- :::note\n  a\n  ```\n  a\n1.\n',
    options: styled
  },
  {
    note: 'emphasis and strong text in one, over two lines of an item',
    text: '- - a***a\n    a***\n    a\n',
    options: styled
  },
  {
    note: 'code and text of a heading that gets another rank, over two lines',
    text: `${title}## Troubleshooting Steps\n\nOne \`\` a\n \`\`\n===\n\nText.\n`,
    mended: `${title}## Troubleshooting Steps\n\n### One \`a\`\n\nText.\n`,
    options: aadsts
  },
  {
    note: 'a list that would be another with a blank line above it',
    text: 'a\n- - 7. a\n    a\n',
    options: styled
  },
  {
    note: 'NUL in a character reference',
    text: `${title}Files &am\0p; folders\n`,
    mended: `${title}Files & folders\n`,
    options: aadsts
  },
  {
    note: 'a heading with bold text that touches a word',
    text: `${title}## **Steps**AADSTS50058\n\nText.\n`,
    options: aadsts
  },
  {
    note: 'code at the line end of a heading',
    text: `${title}\`\` a\n \`\`\n===\n\nText.\n`,
    mended: `${title}## \`a\`\n\nText.\n`,
    options: aadsts
  },
  {
    note: 'two references that nothing defines',
    text: `${title}[a]\n\n[b]\n`,
    options: aadsts
  },
  {
    note: 'a rule that has to stay out at first, and not once the others are done',
    text:
      `${title}- 0. [a ](<a b> "t")a\n\t  ![*[a](<a b> "t")*](a.png)\n\t  ===\n` +
      '\t• a\n\n\t    a\n',
    mended: [
      `${title}- 0. # [a](<a b> "t") a ![a](a.png)`,
      '  • a',
      '  ```text\n    a\n  ```\n'
    ].join('\n\n'),
    options: {profile: 'aadsts', style: 'source'}
  },
  {
    note: 'control characters of two kinds in a reference',
    text: `${title}&am\0p;\fa\n`,
    mended: `${title}& a\n`,
    options: aadsts
  }
]
