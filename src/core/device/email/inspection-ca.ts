/** A practice certificate authority: an office proxy that inspects encrypted connections signs with it (`faults.certificates: 'inspected'`). Its key was thrown away: nobody can sign anything with it. */
import type { CaCertificate } from '../web/web-settings.ts';

/** What is in the file that the administrator of the proxy hands out. Its facts are those of `pem`; a test reads both. */
export const inspectionCa: CaCertificate = {
  serial: '5EC0DE43A17B2C9D',
  subject: 'CN=Contoso Inspection CA',
  issuer: 'CN=Contoso Inspection CA',
  validFrom: Date.UTC(2025, 0, 1),
  validUntil: Date.UTC(2045, 0, 1),
  pem: `-----BEGIN CERTIFICATE-----
MIIBdzCCAR6gAwIBAgIIXsDeQ6F7LJ0wCgYIKoZIzj0EAwIwIDEeMBwGA1UEAwwV
Q29udG9zbyBJbnNwZWN0aW9uIENBMB4XDTI1MDEwMTAwMDAwMFoXDTQ1MDEwMTAw
MDAwMFowIDEeMBwGA1UEAwwVQ29udG9zbyBJbnNwZWN0aW9uIENBMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAE7bT/sp5er7zoqFbxtEidPr+YIesCDpPpjOu4qvAV
/JtAouu9LmypSqATvdajpeImPcWFpkTfZ7jCEW6GkBS3kaNCMEAwDwYDVR0TAQH/
BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFGuXqUeest2W47W7/9LK
XxJAC3INMAoGCCqGSM49BAMCA0cAMEQCIE/rPR/o2R+IKi2Y7wfizbat3Ogn9X+K
iYh9DFeiIyhlAiADFMWZY1b+ZHJY19J1DkETWhJ4YdFuGOVWmuHy25lhhg==
-----END CERTIFICATE-----
`,
};

/** The name under which the desk offers the file. */
export const inspectionCaFile = 'contoso-inspection-ca.pem';
