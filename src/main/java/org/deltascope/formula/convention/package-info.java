/** What the letters of a document's formulas stand for: columns or rows. */
package org.deltascope.formula.convention;
