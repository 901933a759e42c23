/**
 * What of the network matters at a moment: what is known, read, written, selected and looked at.
 */
package org.deltascope.figure.network.state;
