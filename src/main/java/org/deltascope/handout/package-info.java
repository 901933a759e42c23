/**
 * Worked examples to take home: an update as a document, step by step, and writers that put it down
 * as Markdown, LaTeX and HTML.
 */
@NullMarked
package org.deltascope.handout;

import org.jspecify.annotations.NullMarked;
