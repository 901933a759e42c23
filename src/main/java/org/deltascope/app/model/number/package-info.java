/** Numbers that can be taken hold of and changed, and what comes of it. */
package org.deltascope.app.model.number;
