import type { ComponentChildren } from 'preact';

interface TableProps {
  /** Also names the region that scrolls. */
  readonly caption: string;
  readonly id: string;
  /** Headings of the columns; a number column is set flush right. */
  readonly columns: readonly (string | { readonly says: string; readonly numeric: true })[];
  /** `<tr>` with a `<th scope="row">` first. */
  readonly children: ComponentChildren;
}

/** A table that scrolls in its own region, which the keyboard can reach, so that the page never scrolls sideways. */
export function Table({ caption, id, columns, children }: TableProps) {
  return (
    <div class="table" role="region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              typeof column === 'string' ? (
                <th scope="col">{column}</th>
              ) : (
                <th scope="col" class="number">
                  {column.says}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
