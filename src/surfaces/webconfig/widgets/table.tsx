import type { ComponentChildren } from 'preact';

interface TableProps {
  /** What the table is about; read to those who do not see it. */
  caption: ComponentChildren;
  columns: readonly ComponentChildren[];
  rows: readonly { key: string | number; cells: readonly ComponentChildren[] }[];
}

/** Rows of equal things. The first cell of a row names it. */
export const Table = ({ caption, columns, rows }: TableProps) => (
  <table class="table">
    <caption class="unseen">{caption}</caption>
    <thead>
      <tr>
        {columns.map((column, at) => (
          <th key={at} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells: [first, ...others] }) => (
        <tr key={key}>
          <th scope="row">{first}</th>
          {others.map((cell, at) => (
            <td key={at}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
