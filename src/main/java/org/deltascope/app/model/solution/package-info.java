/** Numbers that someone worked out, and how each of them stands. */
package org.deltascope.app.model.solution;
