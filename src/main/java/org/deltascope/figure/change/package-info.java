/** Marks in a picture the numbers that were changed. */
package org.deltascope.figure.change;
