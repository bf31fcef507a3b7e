import type { Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';
import { faultRule } from './bytes.ts';

/** The lines of the file (RFC 5545 §3.1). */
export const lineRules: readonly Rule<Feed>[] = [
  faultRule('long-line', {
    name: 'long-line',
    severity: 'error',
    says: 'Lines are longer than 75 octets: the text was not folded, or was counted in characters.',
    effect: 'Google Calendar has been seen to drop the whole feed without a word; most others read it.',
  }),
  faultRule('split-character', {
    name: 'split-character',
    severity: 'warning',
    says: 'Lines are folded in the middle of a letter.',
    effect: 'Apps that decode the text before they join the lines show � instead of the letter.',
  }),
  faultRule('bare-lf', {
    name: 'line-ends',
    severity: 'warning',
    says: 'Lines end with LF alone instead of CR LF.',
    effect: 'Most apps read it; some older Outlooks and strict readers do not.',
  }),
  faultRule('no-last-break', {
    name: 'last-line',
    severity: 'note',
    says: 'The last line has no end.',
    effect: 'Hardly any app minds; it can mean that the file was cut off.',
  }),
  faultRule('blank-line', {
    name: 'blank-line',
    severity: 'warning',
    says: 'There are empty lines.',
    effect: 'Most apps skip them; some stop reading there.',
  }),
  faultRule('stray-fold', {
    name: 'stray-fold',
    severity: 'error',
    says: 'The file begins with a blank, as if it went on with a line that is not there.',
    effect: 'Strict apps refuse it, and the first line is lost in others.',
  }),
  faultRule('no-colon', {
    name: 'broken-line',
    severity: 'error',
    says: 'There are lines that are no property; often a line break in a text that was written as it stands.',
    effect: 'Thunderbird and python-based apps refuse the whole feed; the others lose that piece of text.',
  }),
  faultRule('bad-parameters', {
    name: 'broken-parameters',
    severity: 'error',
    says: 'The part of a line before its colon cannot be read; often a quotation mark in a name.',
    effect: 'Thunderbird and python-based apps refuse the whole feed; others show a wrong value, or take text of it for a property.',
  }),
];
