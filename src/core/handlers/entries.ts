import { contactLimit } from '../device/email/email-state.ts';
import { entryProblem, listProblem } from '../device/email/entries.ts';
import { maxRecipients } from '../device/jobs/scan.ts';
import type { Refusal } from '../protocol.ts';
import { whole } from '../record-shape.ts';
import { text } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { panelHandlers } from './panel.ts';
import { gated, malformed, notOffered } from './refusals.ts';
import { emailOf } from './scan-checks.ts';

/** A typed value of email's fields is checked where it is typed: OK on the keyboard refuses it, saying the limit. */
function leaveField(world: World, command: { type: 'panel.leave-field'; value?: string }): Refusal | null {
  const { field } = world.panel.getSnapshot().context;
  const { value } = command;
  const isOurs = field !== null && (field.startsWith('scan.') || field.startsWith('contact.'));
  if (!isOurs || typeof value !== 'string') return panelHandlers['panel.leave-field'](world, command);
  const problem = entryProblem(field, value);
  if (problem !== null) return { reason: 'field', field, problem };
  if (field !== 'scan.to') return panelHandlers['panel.leave-field'](world, command);
  const { draft } = world.panel.getSnapshot().context;
  const addresses = [...(draft.to ?? '').split(' ').filter((address) => address !== ''), value];
  const list = listProblem(addresses, maxRecipients);
  if (list !== null) return { reason: 'field', field, problem: list };
  const refusal = panelHandlers['panel.leave-field'](world, command);
  if (refusal === null) world.movePanel({ type: 'draft.set', values: { to: addresses.join(' ') } });
  return refusal;
}

/** What is typed for email: fields of a scan, contacts. */
export const entryHandlers: Handlers<'panel.leave-field' | 'contact.add' | 'contact.remove'> = {
  'panel.leave-field': leaveField,
  'contact.add': (world, { name, address }) => {
    const wrong = gated(world) ?? malformed(name, text(3000), 'name') ?? malformed(address, text(3000), 'address');
    if (wrong !== null) return wrong;
    const problem = entryProblem('contact.name', name);
    if (problem !== null) return { reason: 'field', field: 'contact.name', problem };
    const email = emailOf(world);
    const taken = email.contacts.some((contact) => contact.address.toLowerCase() === address.toLowerCase());
    const wrongAddress = taken
      ? ({ problem: 'twice' } as const)
      : email.contacts.length >= contactLimit
        ? ({ problem: 'too-many', limit: contactLimit } as const)
        : entryProblem('contact.address', address);
    if (wrongAddress !== null) return { reason: 'field', field: 'contact.address', problem: wrongAddress };
    const contact = { id: email.nextContact, name: name.trim(), address };
    world.email = { ...email, contacts: [...email.contacts, contact], nextContact: contact.id + 1 };
    world.record({ type: 'contacts.changed' });
    world.movePanel({ type: 'draft.set', values: { 'contact.name': '', 'contact.address': '' } });
    world.movePanel({ type: 'noticed', notice: 'contact-saved' });
    return null;
  },
  'contact.remove': (world, { contact: id }) => {
    const wrong = gated(world) ?? malformed(id, whole(1, Number.MAX_SAFE_INTEGER), 'contact');
    if (wrong !== null) return wrong;
    const email = emailOf(world);
    if (!email.contacts.some((contact) => contact.id === id)) return notOffered;
    world.email = { ...email, contacts: email.contacts.filter((contact) => contact.id !== id) };
    world.record({ type: 'contacts.changed' });
    world.movePanel({ type: 'noticed', notice: 'contact-removed' });
    return null;
  },
};
