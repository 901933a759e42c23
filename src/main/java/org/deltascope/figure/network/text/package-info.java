/**
 * What is written on the network, as text: numbers, names, the lines of labels, the picture in
 * words.
 */
package org.deltascope.figure.network.text;
