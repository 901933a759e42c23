/** What quantities, neurons, weights and steps are called. */
package org.deltascope.formula.naming;
