/** The weights and the activations of each layer, counted. */
package org.deltascope.figure.histogram;
