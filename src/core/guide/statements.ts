/** What the guide says, statement by statement: ids, where a person can see it happen, and what differs between the editions. Short texts of ours: `desk:guide.statement.<id>`. */
import type { RoleId } from '../cloud/entra/directory.ts';
import type { Language } from '../device/profile.ts';

/** Where something of the guide happens. */
export type GuideSurface = 'panel' | 'web-config' | 'microsoft' | 'admin-centers' | 'paper';

/** Each statement and the surfaces on which it can be seen. */
const surfaces = {
  G01: ['web-config', 'panel'],
  G02: ['admin-centers', 'panel'],
  G03: ['web-config'],
  G04: ['admin-centers'],
  G05: ['admin-centers'],
  G06: ['panel', 'web-config'],
  G07: ['panel', 'web-config'],
  G08: ['web-config'],
  G09: ['web-config'],
  G10: ['web-config'],
  G11: ['web-config'],
  G12: ['web-config'],
  G13: ['web-config'],
  G14: ['microsoft'],
  G15: ['microsoft'],
  G16: ['microsoft'],
  G17: ['microsoft'],
  G18: ['web-config'],
  G19: ['web-config'],
  G20: ['panel'],
  G21: ['panel'],
  G22: ['panel', 'paper'],
  G23: ['web-config'],
  G24: ['web-config', 'panel'],
  G25: ['panel'],
  G26: ['panel', 'microsoft'],
  G27: ['panel'],
  G28: ['panel'],
  G29: ['panel'],
  G30: ['microsoft'],
  G31: ['panel'],
  G32: ['web-config', 'panel'],
  G33: ['web-config'],
  G34: ['panel', 'web-config'],
  G35: ['panel'],
  G36: ['panel'],
  G37: ['panel'],
  G38: ['panel'],
  G39: ['panel', 'web-config', 'microsoft'],
  G40: ['web-config'],
  G41: ['panel'],
} as const satisfies Record<string, readonly GuideSurface[]>;

export type StatementId = keyof typeof surfaces;

/** All of them, in the order of the guide. */
export const statementIds = Object.keys(surfaces) as readonly StatementId[];

export const surfacesOf = (id: StatementId): readonly GuideSurface[] => surfaces[id];

/** What one edition of the guide says otherwise than another. English stands with the first edition. */
export interface Edition {
  /** Whom the guide asks for at step 9 and in To My Email (G15, G26). */
  role: Extract<RoleId, 'global-administrator' | 'cloud-application-administrator'>;
  /** The practice account with that role and no more. */
  account: string;
  /** The language in which the edition quotes Web Config (G39). */
  webConfig: Language;
}

const first = { role: 'global-administrator', account: 'admin@contoso.com' } as const;

/** The five editions and English. The Polish one is a later revision (printer.md 1.2). */
export const editions: Readonly<Record<Language, Edition>> = {
  en: { ...first, webConfig: 'en' },
  mk: { ...first, webConfig: 'en' },
  ru: { ...first, webConfig: 'ru' },
  ms: { ...first, webConfig: 'en' },
  pl: { role: 'cloud-application-administrator', account: 'cloud.admin@contoso.com', webConfig: 'pl' },
  uz: { ...first, webConfig: 'en' },
};
