/** What the machine says in a few words, by the code of its error. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOENT: "the folder does not exist and cannot be made",
  ENOTDIR: "a file stands where a folder is needed",
  EEXIST: "a file stands where a folder is needed",
  EISDIR: "a folder stands where a file is needed",
  EBUSY: "it is in use",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  EIO: "the disk reports an error",
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? ""

/** Why the machine refused to read or write, without its own wording where ours is known. */
export const reasonOf = (error: unknown): string => reasons[codeOf(error)] ?? (error as Error).message

/** There is nothing at the path, or a link in it leads nowhere. */
export const isAbsence = (error: unknown): boolean => ["ENOENT", "ENOTDIR", "ELOOP"].includes(codeOf(error))
