import { createAuthority, selfSigned } from '../../src/demo/certificates.ts';

const dayMs = 86_400_000;
const ago = (days: number): Date => new Date(Date.now() - days * dayMs);

/** One certificate of each kind a portal may show, all for `name`, and the authority one may trust (`ca`). */
export function createCertificates(name: string) {
  const authority = createAuthority('Test Authority');
  const intermediate = authority.createIntermediate('Test Intermediate');
  const below = intermediate.issue([name]);
  return {
    ca: authority.certificate,
    good: authority.issue([name]),
    chained: { ...below, cert: below.cert + intermediate.certificate },
    intermediateMissing: below,
    expired: authority.issue([name], { notBefore: ago(400), notAfter: ago(3) }),
    notYetValid: authority.issue([name], { notBefore: ago(-3), notAfter: ago(-300) }),
    otherName: authority.issue(['somebody-else.example']),
    selfSigned: selfSigned([name]),
    unknownAuthority: createAuthority('Nobody Knows It').issue([name]),
  };
}
