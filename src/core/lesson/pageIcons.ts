const icon = (name: string, path: string): string =>
  `<svg class="icon icon-${name}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`

/** The page's few drawings, in the style of VS Code's icons: 16 by 16, lines of one unit. */
export const pageIcons = {
  copy: icon(
    'copy',
    'M5.5 5.5v-3a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z',
  ),
  check: icon('check', 'M3 8.5l3.2 3.2L13 4.8'),
  previous: icon('previous', 'M10 3.5L5.5 8l4.5 4.5'),
  columns: icon('columns', 'M2.5 2.5h11v11h-11zM8 2.5v11M4.5 5.5h1.5M4.5 8h1.5M10 5.5h1.5M10 8h1.5'),
  smaller: icon('smaller', 'M2 12.5L5.5 4h1L10 12.5M3.2 9.5h5.6M11.5 8h3'),
  larger: icon('larger', 'M2 12.5L5.5 4h1L10 12.5M3.2 9.5h5.6M11.5 8h3M13 6.5v3'),
  save: icon('save', 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z'),
  enlarge: icon('enlarge', 'M9.5 2.5h4v4M13.5 2.5L9 7M6.5 13.5h-4v-4M2.5 13.5L7 9'),
  minus: icon('minus', 'M3 8h10'),
  plus: icon('plus', 'M3 8h10M8 3v10'),
  close: icon('close', 'M3.5 3.5l9 9M12.5 3.5l-9 9'),
  up: icon('up', 'M3.5 10L8 5.5l4.5 4.5'),
  down: icon('down', 'M3.5 6L8 10.5 12.5 6'),
  next: icon('next', 'M6 3.5L10.5 8 6 12.5'),
  warning: icon('warning', 'M8 2.5L14.5 13.5h-13zM8 6.5v3.5M8 11.5v.5'),
  lesson: icon(
    'lesson',
    'M8 4.5C6.5 3 4.5 2.5 2 2.5v10c2.5 0 4.5.5 6 2 1.5-1.5 3.5-2 6-2v-10c-2.5 0-4.5.5-6 2zM8 4.5v10',
  ),
  example: icon('example', 'M4.5 2.5l9 5.5-9 5.5z'),
} as const
