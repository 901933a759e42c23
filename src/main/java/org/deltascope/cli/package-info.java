/**
 * The command line: every command reads a document, prints or writes what was asked for, and ends
 * with 0 (done), 1 (a check failed) or 2 (unusable arguments or document).
 *
 * <p>Nothing here needs a display. What opens windows is handed in as a {@link
 * org.deltascope.cli.CommandWindow}, so that this package knows no graphics and can be tested with
 * a stub. An error is one line on standard error.
 */
package org.deltascope.cli;
