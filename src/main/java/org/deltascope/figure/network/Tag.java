package org.deltascope.figure.network;

import org.deltascope.figure.Bounds;

/**
 * A place for an edge's label.
 *
 * @param edge which
 * @param form how it is written
 * @param place large enough for what it says at any time of the update
 */
record Tag(Edge edge, Form form, Bounds place) {}
