/** Runs that branch, as they are named, drawn and compared. */
@org.jspecify.annotations.NullMarked
package org.deltascope.app.model.run;
