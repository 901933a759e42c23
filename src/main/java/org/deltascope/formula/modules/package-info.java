/** Layers as modules: what each hands on, forward and back, and what it keeps. */
@org.jspecify.annotations.NullMarked
package org.deltascope.formula.modules;
