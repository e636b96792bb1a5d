import type { Mission } from '#lib/domain/mission.ts';
import type { SignatureBlock } from './document.ts';
import type { IssueWords } from './issue.ts';
import { nameOf } from './member-name.ts';
import { capitals, unended } from './sentences.ts';
import { OFFICE } from './shared-wording.ts';
import { fill } from './wording.ts';

/** Boxes 7 and 9b: the head of the delegation signs on its behalf; the recipients stand at the left. */
export function signature({ kind, members, issuer }: Mission, { symbol }: IssueWords): SignatureBlock {
  const head = members.find(({ role }) => role === 'head');
  const { heading, line, last } = OFFICE.recipients;
  return {
    type: 'signature',
    authority: [
      fill(OFFICE.signature.onBehalf, { BODY: OFFICE.words[kind].delegationCaps }),
      OFFICE.signature.head,
    ],
    position: head ? capitals(head.position) : '',
    name: (head && nameOf(head)) || OFFICE.unknown,
    recipients: {
      heading,
      lines: [
        ...issuer.recipients.map((recipient) => fill(line, { recipient: unended(recipient) })),
        fill(last, { symbol }),
      ],
    },
  };
}
