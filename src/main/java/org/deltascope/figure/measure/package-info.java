/**
 * The typefaces of the figures, how large texts are in them, and what lies under a point of a
 * figure.
 */
package org.deltascope.figure.measure;
