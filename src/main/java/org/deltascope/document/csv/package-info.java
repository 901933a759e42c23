/** Reads samples from CSV files. */
package org.deltascope.document.csv;
