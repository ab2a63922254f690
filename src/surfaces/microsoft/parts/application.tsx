import { T } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { usePage } from '../context.ts';
import { type Permission, permissionOf } from '../microsoft.view.ts';

/** The application that asks, and whether its publisher is known. */
export function Application() {
  const app = usePage().more.page?.app ?? null;
  if (app === null) return null;
  return (
    <div class="ms-app">
      <p class="ms-app-name">
        <span lang="en" dir="ltr">
          {app.name}
        </span>
      </p>
      <p>
        <span lang="en" dir="ltr">
          {app.publisher}
        </span>
        <span class={`ms-badge ${app.verified ? 'is-verified' : ''}`}>
          {app.verified && <Icon name="passed" />}
          <T k={app.verified ? 'microsoft:consent.verified' : 'microsoft:consent.unverified'} />
        </span>
      </p>
    </div>
  );
}

function Words({ permission, isDetail }: { permission: Permission; isDetail: boolean }) {
  if (permission.id !== 'other') return <T k={`microsoft:permission.${permission.id}${isDetail ? '-detail' : ''}`} />;
  if (isDetail) return <T k="microsoft:permission.other-detail" />;
  return <T k="microsoft:permission.other" values={{ name: permission.name }} />;
}

/** What it asks for, line by line; each opens to say what that means. */
export function Permissions() {
  const scopes = usePage().more.page?.scopes ?? [];
  return (
    <ul class="ms-permissions">
      {scopes.map((scope) => (
        <li key={scope}>
          <details>
            <summary>
              <Words permission={permissionOf(scope)} isDetail={false} />
            </summary>
            <p>
              <Words permission={permissionOf(scope)} isDetail />
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
