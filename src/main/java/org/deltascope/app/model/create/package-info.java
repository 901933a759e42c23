/** A network that is being made of one line, before it is opened. */
package org.deltascope.app.model.create;
