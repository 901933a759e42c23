/** A table in a file, before its samples are taken over. */
package org.deltascope.app.model.csv;
