/**
 * Whether a workbook may name this path of a file: inside the folder, neither hidden nor of `build`, in signs that every
 * system can write.
 */
export const isPathOfEdition = (path: string): boolean =>
  path.length <= 200 &&
  /\.(?:csv|ya?ml|md|txt|json)$/i.test(path) &&
  path.split("/").every((part) => /^[^.\s\\:*?"<>|\p{Cc}][^\\:*?"<>|\p{Cc}]*$/u.test(part) && !/[. ]$/.test(part)) &&
  !/^(?:build|node_modules)\//.test(path)
