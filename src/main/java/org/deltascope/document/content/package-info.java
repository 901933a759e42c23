/**
 * The tables of a document, weights and biases and samples, with the texts of their numbers: taken
 * out of it and put into it, so that what stays keeps the text it was written with.
 */
package org.deltascope.document.content;
