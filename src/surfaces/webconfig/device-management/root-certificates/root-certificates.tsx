import { rootProblems } from '../../../../core/device/web/device-problems.ts';
import { newestRoots } from '../../../../core/device/web/web-settings.ts';
import { formatDateTime } from '../../../../i18n/format-more.ts';
import { T } from '../../../../i18n/t.tsx';
import { useWeb } from '../../session.ts';
import { ConfirmButton } from '../../widgets/buttons.tsx';
import { ReadOnly } from '../../widgets/fields.tsx';
import { Form, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';

/** Device Management > Root Certificate Update (G40: the link of the email page leads here). */
export function RootCertificatesPage() {
  const { view, language } = useWeb();
  const { version, updatedAt } = view.printer.web.rootCertificates;
  const saving = useSaving();
  const isNewest = version >= newestRoots;
  const update = (): void => void saving.save(rootProblems(view.printer), { type: 'root-certificates.update' });
  return (
    <>
      <Notice>
        <p>
          <T k="webconfig:roots.intro" />
        </p>
      </Notice>
      <Form
        saving={saving}
        labels={{}}
        onSubmit={() => {}}
        savedText={<T k="webconfig:roots.done" values={{ version }} />}
        buttons={
          !isNewest && (
            <ConfirmButton question={<T k="webconfig:roots.question" />} onConfirm={update}>
              <T k="webconfig:update.start" />
            </ConfirmButton>
          )
        }
      >
        <ReadOnly label="webconfig:update.present">{version}</ReadOnly>
        <ReadOnly label="webconfig:roots.updated-at">
          {updatedAt === null ? <T k="webconfig:roots.as-delivered" /> : formatDateTime(language, updatedAt)}
        </ReadOnly>
        <ReadOnly label="webconfig:update.newest">{newestRoots}</ReadOnly>
        <ReadOnly label="webconfig:update.state">
          <T k={isNewest ? 'webconfig:roots.up-to-date' : 'webconfig:roots.available'} />
        </ReadOnly>
      </Form>
    </>
  );
}
