/**
 * Finds places for neurons: columns, how much of each neuron there is room for, rows and margins.
 */
package org.deltascope.figure.network.layout;
