import { T } from '../../../i18n/t.tsx';
import { Dialog } from '../widgets/dialog.tsx';

/** What this is, and whose the names are (G41). */
export const About = ({ onClose }: { onClose: () => void }) => (
  <Dialog class="about-dialog" title={<T k="desk:about.title" />} onClose={onClose}>
    <p>
      <T k="about.what" />
    </p>
    <p>
      <T k="desk:about.practice" />
    </p>
    <h3>
      <T k="about.trademarks" />
    </h3>
    {(['microsoft', 'epson', 'others'] as const).map((owner) => (
      <p key={owner} lang={owner === 'microsoft' ? 'en' : undefined}>
        <T k={`about.${owner}`} />
      </p>
    ))}
    <p>
      <T k="about.wording" />
    </p>
    <div class="buttons">
      <button type="button" class="button primary" onClick={onClose}>
        <T k="desk:close" />
      </button>
    </div>
  </Dialog>
);
