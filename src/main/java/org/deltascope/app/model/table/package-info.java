/** The tables of a document: samples, weights, biases and names, cell by cell. */
package org.deltascope.app.model.table;
