/**
 * What the command line owes the shell that it is typed in: standard input in place of a file,
 * completion of what is being typed, and a guess at what was meant by a slip.
 */
package org.deltascope.cli.shell;
