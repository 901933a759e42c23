/** Sets formulas one below the other, each term with its colour and what it stands for. */
package org.deltascope.figure.equation.setting;
