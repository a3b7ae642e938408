/** A file that no choice of encoding, separator or columns would make a table of products or customers. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
