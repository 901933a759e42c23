/** Takes samples over from a table in a file. */
package org.deltascope.app.view.csv;
