/**
 * The fast training loop: what one update does to the parameters, in place and without allocating.
 */
package org.deltascope.nn.train;
