/**
 * What a network has learnt, over the inputs: its decision boundary or its curve, with the data.
 */
package org.deltascope.figure.boundary;
