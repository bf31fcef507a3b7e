import type { Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';
import { byteRules } from './bytes.ts';
import { headerRules } from './header.ts';
import { identityRules } from './identity.ts';
import { lineRules } from './lines.ts';
import { linkRules } from './links.ts';
import { methodRules } from './method.ts';
import { parameterRules } from './parameters.ts';
import { peopleRules } from './people.ts';
import { recurrenceRules } from './recurrence.ts';
import { refreshRules } from './refresh.ts';
import { revisionRules } from './revision.ts';
import { statusRules } from './status.ts';
import { structureRules } from './structure.ts';
import { textRules } from './texts.ts';
import { timeRules } from './times.ts';
import { zoneRules } from './zones.ts';

/** Every rule on the bytes of a feed, in the order in which people are told of them. */
export const feedRules: readonly Rule<Feed>[] = [
  ...structureRules,
  ...byteRules,
  ...lineRules,
  ...headerRules,
  ...refreshRules,
  ...methodRules,
  ...identityRules,
  ...revisionRules,
  ...timeRules,
  ...zoneRules,
  ...textRules,
  ...linkRules,
  ...parameterRules,
  ...peopleRules,
  ...statusRules,
  ...recurrenceRules,
];
