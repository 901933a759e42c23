/** Text as LaTeX, XML, Unicode and messages can hold it. */
package org.deltascope.formula.text;
