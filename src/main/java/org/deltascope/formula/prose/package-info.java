/** What is said about each kind of step in words. */
package org.deltascope.formula.prose;
