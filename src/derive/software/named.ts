/** A product by the name it gives itself, and the version it says; null when it says none. */
export interface NamedProduct {
  readonly product: string;
  readonly version: string | null;
}

const longestText = 500;
const longestName = 80;
const mostProducts = 20;
const versionLike = /^v?\d[\w.+~-]{0,60}$/iu;

/** `Jetty(9.4.43)`: a version in the place of a comment. */
const gluedVersion = /(\w)\((\d[\w.+~-]{0,60})\)/gu;
const comment = /\([^()]{0,200}\)/gu;

/** The products of a Server header (RFC 9110, 10.2.4) or one written like it: `Apache/2.4.41 (Ubuntu) PHP/7.4.3`. */
export function productsIn(text: string): NamedProduct[] {
  const bare = text.slice(0, longestText).replace(gluedVersion, '$1/$2').replace(comment, ' ');
  return bare.split(/[,;]/u).flatMap(productsOfPart).slice(0, mostProducts);
}

function productsOfPart(part: string): NamedProduct[] {
  const found: NamedProduct[] = [];
  let name: string[] = [];
  const end = (version: string | null): void => {
    if (name.length > 0) found.push(named(name.join(' '), version));
    name = [];
  };
  for (const word of part.split(/\s+/u).filter(Boolean)) {
    const slash = word.indexOf('/');
    if (slash > 0) {
      end(null);
      name = [word.slice(0, slash)];
      end(versionOf(word.slice(slash + 1)));
    } else if (versionLike.test(word) && name.length > 0) end(versionOf(word));
    else name.push(word);
  }
  end(null);
  return found;
}

/** A generator names one product, then its version or what it is: `Joomla! 1.5 - Open Source Content Management`. */
export function generatorIn(text: string): NamedProduct | null {
  const [said = ''] = text.slice(0, longestText).split(/[;,(|]|\s[-–—]\s/u);
  const words = said
    .replace(/^\s*powered by\s/iu, '')
    .split(/\s+/u)
    .filter(Boolean);
  const at = words.findIndex((word, index) => index > 0 && versionLike.test(word));
  const name = (at === -1 ? words : words.slice(0, at)).join(' ');
  return name === '' ? null : named(name, at === -1 ? null : versionOf(words[at] ?? ''));
}

function named(product: string, version: string | null): NamedProduct {
  return { product: product.slice(0, longestName), version };
}

function versionOf(word: string): string | null {
  return versionLike.test(word) ? word.replace(/^v/iu, '') : null;
}
