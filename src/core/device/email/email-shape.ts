/** What the email part of a snapshot, and the faults that a window sets, must look like. */
import { entraShape, signInSessionShape } from '../../cloud/entra/entra-shape.ts';
import { exchangeShape, smtpReplyShape, smtpSessionShape } from '../../cloud/exchange/exchange-shape.ts';
import { exactly, flag, listOf, orNull, whole } from '../../record-shape.ts';
import { entryKinds, parties, timelineClip, timelineLimit, titleClip } from '../../run/timeline.ts';
import { oneOf, optional, recordOf, type Shape, text } from '../../shape.ts';
import { causes } from '../jobs/causes.ts';
import { jobCodes, jobKinds, jobStates } from '../jobs/job.ts';
import { attachmentLimits, fileFormats, maxRecipients, resolutions, sampleIds, scanColors } from '../jobs/scan.ts';
import { myEmailShape, rememberedShape, tokensShape } from '../my-email/my-email-shape.ts';
import { printAdminLimits } from '../print-admin/limits.ts';
import { sheetSectionsShape } from '../status-sheet-shape.ts';
import { accessLimits } from '../web/access-users.ts';
import { notifyLimit } from '../web/notify.ts';
import { noticeClip } from '../web/notify-mail.ts';
import { notifyEvents } from '../web/web-settings.ts';
import { testResults, updatePhases } from '../web/web-view.ts';
import {
  activeLimit,
  addressLimit,
  contactLimit,
  historyLimit,
  linePhases,
  owedLimit,
  sheetLimit,
  transcriptLimit,
} from './email-state.ts';

const time = whole(-8.64e15, 8.64e15);
const count = whole(0, Number.MAX_SAFE_INTEGER);
const faults: Readonly<Record<string, Shape>> = {
  loginBlocked: flag,
  smtpBlocked: flag,
  smtpBreaks: oneOf(['never', 'greeting', 'starttls', 'data', 'reply']),
  tls: oneOf(['1.0', '1.2', '1.3']),
  certificates: oneOf(['known', 'inspected', 'new-root']),
};
/** Some faults. */
export const faultsShape = exactly(
  Object.fromEntries(Object.entries(faults).map(([key, shape]) => [key, optional(shape)])),
);

const service = oneOf(['exchange-online', 'outlook-com']);
const signIns: Readonly<Record<string, Shape>> = {
  waiting: exactly({
    state: oneOf(['waiting']),
    service,
    deviceCode: text(4000),
    userCode: text(20),
    verificationUri: text(200),
    message: text(1000),
    expiresAt: time,
    interval: count,
    nextPollAt: time,
  }),
  'signed-in': exactly({ state: oneOf(['signed-in']), service, tokens: tokensShape }),
  failed: exactly({
    state: oneOf(['failed']),
    error: text(100),
    aadsts: orNull(count),
    description: text(2000),
  }),
};
const signIn: Shape = (value, path) => {
  const state: unknown = typeof value === 'object' && value !== null && 'state' in value ? value.state : undefined;
  const shape = typeof state === 'string' && Object.hasOwn(signIns, state) ? signIns[state] : undefined;
  return shape === undefined ? `${path}.state: expected one of ${Object.keys(signIns).join(', ')}` : shape(value, path);
};

const scan = exactly({
  to: listOf(text(255), maxRecipients),
  subject: text(512),
  fileName: text(256),
  format: oneOf(fileFormats),
  color: oneOf(scanColors),
  resolution: oneOf(resolutions),
  limit: oneOf(attachmentLimits),
  sample: oneOf(sampleIds),
});
const named = exactly({ name: text(Math.max(accessLimits.name, printAdminLimits.userId)) });
const nobody = oneOf(['administrator', 'panel', 'printer']);
const jobUser: Shape = (value, path) => (typeof value === 'string' ? nobody : named)(value, path);
const event = oneOf(notifyEvents);
const notice = exactly({
  event,
  to: listOf(text(255), notifyLimit),
  subject: text(200),
  text: text(noticeClip),
});
const job = exactly({
  id: whole(1, Number.MAX_SAFE_INTEGER),
  kind: oneOf(jobKinds),
  state: oneOf(jobStates),
  acceptedAt: time,
  endedAt: orNull(time),
  user: jobUser,
  owner: orNull(whole(1, Number.MAX_SAFE_INTEGER)),
  fromOwner: flag,
  scan: orNull(scan),
  notice: orNull(notice),
  pages: count,
  pagesDone: count,
  size: count,
  messageId: text(200),
  uncertain: flag,
  tries: count,
  dueAt: orNull(time),
  since: time,
  code: orNull(oneOf(jobCodes)),
  cause: orNull(oneOf(Object.keys(causes))),
  answer: orNull(text(4000)),
});
const line = exactly({
  job: count,
  phase: oneOf(linePhases),
  dueAt: time,
  session: orNull(smtpSessionShape),
  reply: orNull(smtpReplyShape),
  renewed: flag,
});
const said = exactly({ who: oneOf(['printer', 'entra', 'exchange', 'note']), text: text(8000) });

/** EmailState, exactly. */
export const emailShape = exactly({
  cloud: exactly({ entra: entraShape, exchange: exchangeShape }),
  faults: exactly(faults),
  tokens: orNull(tokensShape),
  smtpPassword: text(64),
  ended: orNull(exactly({ code: oneOf(jobCodes), at: time })),
  signIn: orNull(signIn),
  line: orNull(line),
  page: orNull(signInSessionShape),
  remembered: rememberedShape,
  myEmail: myEmailShape,
  jobs: listOf(job, historyLimit + activeLimit),
  nextJob: whole(1, Number.MAX_SAFE_INTEGER),
  transcripts: recordOf(listOf(said, 200), transcriptLimit),
  contacts: listOf(exactly({ id: count, name: text(128), address: text(255) }), contactLimit),
  nextContact: whole(1, Number.MAX_SAFE_INTEGER),
  recent: listOf(text(255), addressLimit),
  owed: listOf(exactly({ event, at: time, detail: text(noticeClip) }), owedLimit),
  sheets: listOf(exactly({ job: count, printedAt: time, sections: sheetSectionsShape }), sheetLimit),
  test: orNull(
    exactly({ startedAt: time, until: time, result: orNull(oneOf(testResults)), answer: orNull(text(4000)) }),
  ),
  update: orNull(exactly({ version: text(10), phase: oneOf(updatePhases), startedAt: time, until: time })),
  lastUpdate: orNull(exactly({ version: text(10), cause: orNull(oneOf(['no-network', 'dns'])) })),
  clockCheckedAt: orNull(time),
  timeline: listOf(
    exactly({
      id: count,
      at: time,
      from: oneOf(parties),
      to: oneOf(parties),
      kind: oneOf(entryKinds),
      title: text(titleClip),
      text: text(timelineClip),
      times: count,
      job: orNull(count),
      account: orNull(text(320)),
      aadsts: orNull(count),
    }),
    timelineLimit,
  ),
  nextEntry: whole(1, Number.MAX_SAFE_INTEGER),
});
