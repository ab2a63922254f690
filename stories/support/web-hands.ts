import { within } from 'storybook/test';
import type { Hands } from './web-stage.tsx';

/** Somebody chooses a file in the field of that label. */
export async function chooses({ page, user }: Hands, label: string, name: string, text: string): Promise<void> {
  await user.upload(await page.findByLabelText(label), new File([text], name));
}

/** Presses a button, and the same one in the question that follows. */
export async function confirms({ press, page, user }: Hands, name: string): Promise<void> {
  await press(name);
  await user.click(within(await page.findByRole('dialog')).getByRole('button', { name }));
}
