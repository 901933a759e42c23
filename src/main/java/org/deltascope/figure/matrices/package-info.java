/** The matrices of an update: numbers where there is room for them, else signed heat maps. */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.matrices;
