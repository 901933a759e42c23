/**
 * The functions that activations are made of, number by number. Nothing here knows of layers or
 * networks.
 */
@org.jspecify.annotations.NullMarked
package org.deltascope.nn.activation;
