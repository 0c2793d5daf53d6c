import {describe, expect, it} from 'vitest'
import {english} from '../pipeline/languages/english/index.js'
import {isLeadIn} from '../pipeline/languages/lead-in.js'

describe('begins a sentence', () => {
  it.each([
    'To unlock the account:',
    'In order to unlock the account',
    'When collecting data:',
    'If the account is locked',
    'For administrators:',
    'While you wait:',
    'Before you sign in',
    'Before you start:',
    'After the reset:',
    'Once it is unlocked:',
    'By checking the logs:',
    'TO UNLOCK THE ACCOUNT',
    'Possible causes of this error are:',
    'Possible Causes Are:',
    'Common causes include:',
    'The error occurs on phones:',
    'This Error Can Have Several Causes:',
    'Users can’t sign in',
    'You should look for:',
    'Here’s how to unlock it:',
    'Please look for:',
    'Check the following:',
    'Follow these steps',
    'The reasons are as follows:',
    'Make sure that:',
    'Set the value to:',
    'Causes (of any kind) are:'
  ])('%s', (line) => {
    expect(isLeadIn(line, english)).toBe(true)
  })
})

describe('names what is below it', () => {
  it.each([
    'Initial Diagnostic Steps:',
    'Common Issues That Cause This Error',
    'Causes that can lead to this error',
    'Check for Locked Accounts',
    'Steps to Resolve',
    'Steps you can take',
    'How to Fix It',
    'What the error means',
    'Why is the account locked?',
    'When to Escalate',
    'Before You Begin',
    'After the Reset:',
    'Since Version 2',
    'Please Note:',
    'When does it occur?',
    'Data to collect:',
    'Data to include:',
    'Verify the Configuration',
    'Verify the account is active',
    'Check whether it is locked',
    'Test if the documentation is reachable',
    'To-Do List',
    'Format',
    'Forwarding Rules',
    'Sign-In and Sign-Out',
    'Application Is Disabled',
    'Additional Notes or Considerations',
    'Wenn das Konto gesperrt ist:'
  ])('%s', (line) => {
    expect(isLeadIn(line, english)).toBe(false)
  })
})
