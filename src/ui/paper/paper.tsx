import { type LaidPage, layOut } from './layout.ts';
import type { PaperDocument, PaperSection, PaperText } from './paper-document.ts';
import './paper.css';

/** A text that carries its key, as every word on a screen does. */
const Words = ({ of: { text, key } }: { of: PaperText }) =>
  key === null ? <bdi>{text}</bdi> : <span data-i18n={`panel:${key}`}>{text}</span>;

const Section = ({ section: { title, rows } }: { section: PaperSection }) => (
  <section class="paper-section">
    <h3>
      <Words of={title} />
    </h3>
    <dl>
      {rows.map(({ label, value }) => (
        <div key={label.key} class="paper-row">
          <dt>
            <Words of={label} />
          </dt>
          <dd>
            <Words of={value} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

function Page({ page, pages, paper }: { page: LaidPage; pages: number; paper: PaperDocument }) {
  const Title = page.number === 1 ? 'h2' : 'p';
  return (
    <article class="paper-page">
      <header>
        <Title class="paper-title">
          <Words of={paper.title} />
        </Title>
        <p>
          <bdi>{paper.origin}</bdi>
        </p>
      </header>
      <div class="paper-columns">
        {page.columns.map((sections, at) => (
          <div key={at === 0 ? 'left' : 'right'} class="paper-column">
            {sections.map(({ section }) => (
              <Section key={section.title.key} section={section} />
            ))}
          </div>
        ))}
      </div>
      <footer>
        <p>
          <Words of={paper.note} />
        </p>
        <p>{paper.pageOf(page.number, pages)}</p>
      </footer>
    </article>
  );
}

/** Pages of A4 paper, black on white in every theme. `large`: for reading, in one column as wide as there is room. */
export function Paper({ paper, large }: { paper: PaperDocument; large: boolean }) {
  const pages = layOut(paper);
  return (
    <div class={large ? 'paper paper-large' : 'paper'}>
      {pages.map((page) => (
        <Page key={page.number} page={page} pages={pages.length} paper={paper} />
      ))}
    </div>
  );
}
