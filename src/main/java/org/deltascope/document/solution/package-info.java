/** Reads the numbers of a worked solution from what some program printed. */
package org.deltascope.document.solution;
