// kill -9 of every process of the browser while jobs are under way: each accepted job is there again, goes on, and its mail arrives once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { WorldView } from '../../src/core/protocol.ts';
import { appReady, openBrowser } from '../support/browser.ts';
import { type OtherWindow, openOtherWindow } from '../support/other-window.ts';
import { practiceScan } from '../support/practice-scan.ts';

const kills = Number(process.env.KILLS ?? 5);
const jobsPerRound = 2;
const [recipient = ''] = practiceScan.to;

const receivedBy = ({ mail }: WorldView): number =>
  mail?.mailboxes.find(({ address }) => address === recipient)?.received ?? 0;

/** Ids and states of all jobs that the printer keeps, newest first. */
async function jobsOf(window: OtherWindow): Promise<Map<number, string>> {
  await window.send({ type: 'panel.go', item: 'job-status' });
  const { mail } = await window.view();
  return new Map((mail?.jobs ?? []).map(({ id, state }) => [id, state]));
}

/** Opens the panel of a profile and another window onto its world. */
async function open(userDataDir: string) {
  const browser = await openBrowser({ userDataDir, serviceWorkers: 'block' });
  await browser.page.goto(`${inject('url')}/panel/?scenario=signed-in&lang=en`);
  await appReady(browser.page);
  return { browser, window: await openOtherWindow(browser, 'signed-in') };
}

test(`no job is lost and no mail arrives twice in ${kills} kills`, { timeout: 60_000 + kills * 20_000 }, async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'faceplate-kill-jobs-'));
  const accepted = new Set<number>();
  try {
    for (let round = 0; round < kills; round += 1) {
      const { browser, window } = await open(userDataDir);
      try {
        await window.send({ type: 'email.look' });
        const found = await jobsOf(window);
        expect(
          [...accepted].filter((id) => !found.has(id)),
          `after kill ${round}`,
        ).toEqual([]);
        for (let at = 0; at < jobsPerRound; at += 1) {
          await window.send({ type: 'scan.start', scan: practiceScan });
          const job = (await window.view()).mail?.job?.id;
          if (job === undefined) throw new Error('The job is not shown.');
          accepted.add(job);
        }
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 2500));
        await browser.kill();
      } finally {
        await browser.close();
      }
    }
    const { browser, window } = await open(userDataDir);
    try {
      await expect.poll(async () => (await window.view()).mail?.active, { timeout: 60_000 }).toBe(0);
      const found = await jobsOf(window);
      expect([...found.keys()].sort((a, b) => a - b)).toEqual([...accepted].sort((a, b) => a - b));
      expect([...found.values()].filter((state) => state !== 'done')).toEqual([]);
      expect(receivedBy(await window.view())).toBe(accepted.size);
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  console.log(`${kills} kills, ${accepted.size} accepted jobs, each there, each mail arrived once`);
});
