import type { ComponentChildren } from 'preact';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { Aid } from './aid.tsx';
import { Actions } from './card.tsx';
import { Go, Other } from './form.tsx';

/** Takes the text out of a field: no password stays in the page. */
export function taken(input: HTMLInputElement | null): string {
  const text = input?.value ?? '';
  if (input !== null) input.value = '';
  return text;
}

/** Back, and Sign In. */
export function PasswordActions() {
  const { step } = usePage();
  return (
    <Actions>
      <Other onPress={() => step({ type: 'cancel' })}>
        <T k="microsoft:action.back" />
      </Other>
      <Go>
        <T k="microsoft:action.sign-in" />
      </Go>
    </Actions>
  );
}

/** The practice password, filled in by the world: it never comes to the page. */
export function PracticePassword({ hint, children }: { hint: ComponentChildren; children: ComponentChildren }) {
  const { step } = usePage();
  return (
    <Aid title={<T k="microsoft:password.practice-title" />}>
      <p class="ms-hint">{hint}</p>
      <Other onPress={() => step({ type: 'use-practice-password' })}>{children}</Other>
    </Aid>
  );
}
