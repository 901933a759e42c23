/**
 * Exercises: numbers drawn so that an answer tells which mistake was made, what is asked for, and
 * what each well-known mistake would answer.
 */
package org.deltascope.exercise;
