/** Edits in the middle of a training: what is changed there goes on as a run of its own. */
package org.deltascope.app.edit;
