/** Exercises as they are wished for in the window. */
package org.deltascope.app.model.exercise;
