/** Writes handouts as LaTeX and Markdown. */
package org.deltascope.handout.manuscript;
