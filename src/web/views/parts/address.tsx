import { address } from '../../../model/text/address.ts';
import { visibleLine } from '../../../publish/visible.ts';

/** An address of somebody else's, with its host in sight; nothing but http and https can be followed. */
export function Address({ url }: { url: string }) {
  const { text, href } = address(url);
  const shown = visibleLine(text);
  if (href === null) return <span>{shown}</span>;
  return (
    <a class="target" href={href} rel="noopener noreferrer nofollow" target="_blank">
      {shown}
    </a>
  );
}
