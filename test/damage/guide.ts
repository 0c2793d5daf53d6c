import fc from 'fast-check'

// Healthy guides, of any error code, in the canonical form: what damage is done
// to in the property tests. The text is made of sentences that say nothing in
// particular, so that no rule can know it.

const subjects = [
  'the user',
  'the administrator',
  'the service',
  'the application',
  'the client',
  'the policy',
  'the tenant',
  'the certificate'
]
const verbs = ['checks', 'renews', 'rejects', 'stores', 'signs', 'sends', 'removes', 'configures']
const objects = [
  'the token that was issued for the session',
  'the settings of the Azure AD portal',
  'every key in the configuration of the gateway',
  'the redirect address and the reply address',
  'a claim which the directory does not know',
  'the account’s password before it expires',
  'the list of trusted issuers',
  'the consent that was given by the owner of the resource',
  'the “Grant admin consent” page of the directory',
  'the mailbox of Zoë Müller in the Zürich office',
  'the value of `tenant_id` in the manifest',
  'the placeholder \\<tenant-id> in the address of the request',
  'the page <https://login.example.com/common> of the portal',
  'the claims of the token (`upn` and `oid`)'
]
const tails = [
  '',
  ' before the next attempt',
  ' when the network allows it',
  ' and reports the result to the audit log',
  ' without asking for a second factor',
  ' within 5–10 minutes',
  ' – if it is not too late'
]
const leads = [
  'Verify the Tenant',
  'Review Sign-in Logs',
  'Renew the Certificate',
  'Reset the Session',
  'Contact the Owner',
  'Compare the Clocks',
  'Clear the Cache'
]
const names = [
  'ShadowKeyMissing',
  'LeaseTokenExpired',
  'RealmBridgeClosed',
  'ConsentLedgerLocked',
  'DeviceProofInvalid'
]

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)

/** One sentence, with a capital and a full stop. */
export const sentence = fc
  .tuple(pick(subjects), pick(verbs), pick(objects), pick(tails))
  .map(
    ([subject, verb, object, tail]) =>
      `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${verb} ${object}${tail}.`
  )

const sentences = fc.array(sentence, {minLength: 1, maxLength: 3}).map((all) => all.join(' '))

const marked = sentence.map((text) =>
  text
    .replace('the session', 'the **sign-in session**')
    .replace('the network', 'the [network guide](https://example.com/network)')
    .replace('the gateway', 'the `gateway`')
)

const bullets = fc
  .array(marked, {minLength: 1, maxLength: 4})
  .map((items) => items.map((item) => `- ${item}`).join('\n'))

const bulletsAndCode = fc
  .tuple(
    bullets,
    pick([
      'Get-MgUser -All | Select-Object Id, DisplayName',
      '# Sign in first\naz login\n\naz account show',
      '{\n  "error": "invalid_grant"\n}'
    ])
  )
  .map(
    ([list, code]) => `${list}\n\nThe output shows what is wrong:\n\n\`\`\`text\n${code}\n\`\`\``
  )

const leadItems = (marker: (index: number) => string) =>
  fc
    .uniqueArray(fc.tuple(pick(leads), marked), {
      minLength: 2,
      maxLength: 7,
      selector: ([lead]) => lead
    })
    .map((items) =>
      items.map(([lead, text], index) => `${marker(index)} **${lead}:** ${text}`).join('\n')
    )

const nestedItems = fc
  .uniqueArray(fc.tuple(pick(leads), fc.array(marked, {minLength: 1, maxLength: 3})), {
    minLength: 2,
    maxLength: 4,
    selector: ([lead]) => lead
  })
  .map((items) =>
    items
      .map(([lead, texts], index) =>
        [`${index + 1}. **${lead}:**`, ...texts.map((text) => `   - ${text}`)].join('\n')
      )
      .join('\n')
  )

const nestedSteps = fc
  .uniqueArray(fc.tuple(pick(leads), fc.array(marked, {minLength: 2, maxLength: 3})), {
    minLength: 2,
    maxLength: 3,
    selector: ([lead]) => lead
  })
  .map((items) =>
    items
      .map(([lead, texts], index) =>
        [`${index + 1}. **${lead}:**`, ...texts.map((text, at) => `   ${at + 1}. ${text}`)].join(
          '\n'
        )
      )
      .join('\n')
  )

const steps = fc
  .uniqueArray(fc.tuple(pick(leads), fc.oneof(sentences, bullets)), {
    minLength: 2,
    maxLength: 4,
    selector: ([lead]) => lead
  })
  .map((items) =>
    items.map(([lead, body], index) => `#### Step ${index + 1}: ${lead}\n\n${body}`).join('\n\n')
  )

const body = fc.oneof(
  bullets,
  bulletsAndCode,
  leadItems((index) => `${index + 1}.`),
  leadItems(() => '-'),
  nestedItems,
  nestedSteps
)

/** A guide in pieces, so that an operator can damage one of them. */
export interface HealthyGuide {
  code: string
  name: string
  description: string
  template: boolean
  sections: {label: string; body: string}[]
  closing: string
}

export const healthyGuide: fc.Arbitrary<HealthyGuide> = fc.record({
  code: fc.integer({min: 50000, max: 9999999}).map((number) => `AADSTS${number}`),
  name: pick(names),
  description: sentence,
  template: fc.boolean(),
  sections: fc
    .tuple(body, body, fc.oneof(body, steps), fc.option(bullets, {nil: undefined}))
    .map(([diagnosis, causes, resolution, notes]) => [
      {label: 'Initial Diagnostic Steps', body: diagnosis},
      {label: 'Common Issues That Cause This Error', body: causes},
      {label: 'Step-by-Step Resolution Strategies', body: resolution},
      ...(notes ? [{label: 'Additional Notes or Considerations', body: notes}] : [])
    ]),
  closing: sentences
})

/** The guide as Markdown, healthy and as it was generated. */
export function printGuide({
  code,
  name,
  description,
  template,
  sections,
  closing
}: HealthyGuide): string {
  const head = template
    ? [
        '## Introduction',
        `This guide will help resolve issues related to ${name} - ${description}`,
        '## Prerequisites',
        '- Access to the Azure AD portal with administrator privileges.\n- The user must ' +
          'have already set up MFA.',
        '## Additional Notes',
        '- Refer to the [Azure AD ' +
          'documentation](https://learn.microsoft.com/en-us/azure/active-directory/) for more ' +
          'details.'
      ]
    : []
  const parts = sections.flatMap(({label, body: text}) => [`### ${label}`, text])
  const title = `# ${code}: ${name} - ${description}`
  const blocks = [title, ...head, '## Troubleshooting Steps', ...parts, closing]
  return `${blocks.join('\n\n')}\n`
}
