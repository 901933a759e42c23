/** The tables of a document, whose cells are typed and pasted. */
package org.deltascope.app.view.table;
