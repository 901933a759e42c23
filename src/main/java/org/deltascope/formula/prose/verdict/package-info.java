/** Says in sentences what is to be said of a formula that someone wrote. */
@org.jspecify.annotations.NullMarked
package org.deltascope.formula.prose.verdict;
