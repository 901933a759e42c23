/** Formulas that one tries at a moment, and what is to be said of them. */
package org.deltascope.app.model.lab;
