/** Finds places for the labels of edges, and chooses which of them a moment shows. */
package org.deltascope.figure.network.labels;
