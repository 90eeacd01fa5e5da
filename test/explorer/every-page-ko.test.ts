import { everyPage } from "./every-page.ts"

// A file for each language: files run beside each other, tests in a file do not.
everyPage("ko")
