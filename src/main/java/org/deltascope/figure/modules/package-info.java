/** Layers as modules, one above the other, and what goes between them. */
@org.jspecify.annotations.NullMarked
package org.deltascope.figure.modules;
