/** Style sheets of a page with a question on it. */
export const reviewStyles = ['review/screen.css', 'review/answers.css', 'review/evidence.css'] as const;

/** Files of assets/ of the review screen. Every script is named, so that the browser fetches them all at once. */
export const reviewAssets = [
  ...reviewStyles,
  ...['page', 'write-queue', 'server', 'question', 'evidence', 'answers', 'remarks', 'keys', 'review'].map(
    (name) => `review/${name}.js`,
  ),
];
