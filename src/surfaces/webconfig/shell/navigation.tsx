import { useLayoutEffect, useState } from 'preact/hooks';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type SideEntry, sideListOf, tabOf, tabsOf, type WebPage } from '../pages.ts';
import { hrefOf } from '../route.ts';

interface Place {
  /** The pages that the model has. */
  offered: readonly WebPage[];
  /** The page that is shown, or stands behind the log-in. */
  page: WebPage | null;
}

function Tabs({ offered, page }: Place) {
  const t = useT();
  const current = page === null ? null : tabOf(page);
  return (
    <nav class="tabs" aria-label={t('webconfig:tab.list')}>
      <ul>
        {tabsOf(offered).map(({ tab, first }) => (
          <li key={tab}>
            <a class="tab" href={hrefOf(first.path)} {...(tab === current ? { 'aria-current': 'true' } : {})}>
              <T k={`webconfig:tab.${tab}`} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const PageLink = ({ entry, page }: { entry: WebPage; page: WebPage | null }) => (
  <li>
    <a class="side-link" href={hrefOf(entry.path)} {...(entry === page ? { 'aria-current': 'page' } : {})}>
      <T k={entry.label} />
    </a>
  </li>
);

/** Pages that stand under one name; open while one of them is shown. */
function Group({
  entry,
  page,
}: {
  entry: SideEntry & { group: NonNullable<SideEntry['group']> };
  page: WebPage | null;
}) {
  const t = useT();
  const holds = page !== null && entry.pages.includes(page);
  const [isOpen, open] = useState(holds);
  useLayoutEffect(() => {
    if (holds) open(true);
  }, [holds]);
  return (
    <li>
      <button type="button" class="side-group" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <Icon name="open" />
        <T k={entry.group} />
      </button>
      <ul class="side-pages" aria-label={t(entry.group)} hidden={!isOpen}>
        {entry.pages.map((each) => (
          <PageLink key={each.path} entry={each} page={page} />
        ))}
      </ul>
    </li>
  );
}

function SideList({ offered, page }: Place) {
  const t = useT();
  if (page === null) return null;
  return (
    <nav class="side" aria-label={t('webconfig:page.list')}>
      <ul key={tabOf(page)}>
        {sideListOf(offered, tabOf(page)).map((entry) =>
          entry.group === null ? (
            entry.pages.map((each) => <PageLink key={each.path} entry={each} page={page} />)
          ) : (
            <Group key={entry.group} entry={{ ...entry, group: entry.group }} page={page} />
          ),
        )}
      </ul>
    </nav>
  );
}

/** Tabs on top and the side list; on a narrow window both are behind one button. */
export function Navigation({ offered, page }: Place) {
  const [isOpen, open] = useState(false);
  // A page was chosen: the menu is done.
  useLayoutEffect(() => open(false), [page]);
  return (
    <>
      <button type="button" class="menu-button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <Icon name="jobs" />
        <T k="webconfig:page.menu" />
      </button>
      <div class={isOpen ? 'ways ways-open' : 'ways'}>
        <Tabs offered={offered} page={page} />
        <SideList offered={offered} page={page} />
      </div>
    </>
  );
}
