/** Exercises as files: for learning platforms, and as sheets with a key. */
package org.deltascope.handout.exercise;
