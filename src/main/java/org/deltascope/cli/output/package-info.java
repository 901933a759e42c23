/** Where results of commands go, and in which form. */
package org.deltascope.cli.output;
