/**
 * Matrices as other programs write them: rows from a spreadsheet, {@code array([[.15, .2], …])} of
 * NumPy, {@code tensor(…)} of PyTorch, {@code [.15 .2; .25 .3]} of MATLAB, and plain text.
 *
 * <p>A comma may stand between two numbers or within one; where a text can be read both ways, the
 * shape that is wanted decides.
 */
package org.deltascope.document.paste;
