/** Formulas as trees that are evaluated, have numbers put in and are checked for shapes. */
package org.deltascope.formula.algebra;
