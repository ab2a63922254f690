import { describe, expect, it } from 'vitest';
import {
  adminAddress,
  adminPageIds,
  adminPages,
  pagesOf,
  readAdminAddress,
} from '../../../src/surfaces/desk/admin/pages.view.ts';

describe('addresses of the admin centers', () => {
  it.each(adminPageIds)('%s comes back from its address', (id) => {
    const { center } = adminPages[id];
    expect(readAdminAddress(adminAddress(id))).toEqual({ center, page: id, item: null });
    expect(readAdminAddress(`https://${adminAddress(id)}/`)).toEqual({ center, page: id, item: null });
  });

  it('things of a list have pages of their own', () => {
    const address = adminAddress('active-users', 'printer@contoso.com');
    expect(address).toBe('admin.microsoft.com/users/printer%40contoso.com');
    expect(readAdminAddress(address)).toEqual({
      center: 'microsoft-365',
      page: 'active-users',
      item: 'printer@contoso.com',
    });
    expect(readAdminAddress('admin.microsoft.com/users/printer@contoso.com').item).toBe('printer@contoso.com');
    expect(readAdminAddress('entra.microsoft.com/users/%E0%A4%A').item).toBe('%e0%a4%a');
  });

  it('a bare host opens the first page, a wrong path none', () => {
    expect(readAdminAddress('ENTRA.microsoft.com')).toEqual({ center: 'entra', page: 'properties', item: null });
    expect(readAdminAddress('')).toEqual({ center: 'exchange', page: 'mail-flow', item: null });
    expect(readAdminAddress('entra.microsoft.com/nothing')).toEqual({ center: 'entra', page: null, item: null });
    expect(readAdminAddress('entra.microsoft.com/properties/x').page).toBeNull();
  });

  it('each page is in one center', () => {
    const all = (['exchange', 'microsoft-365', 'entra'] as const).flatMap(pagesOf);
    expect(all.toSorted()).toEqual([...adminPageIds].toSorted());
  });
});
