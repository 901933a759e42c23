/** How numbers are rounded and printed. */
package org.deltascope.formula.number;
