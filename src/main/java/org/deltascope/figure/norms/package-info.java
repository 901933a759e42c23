/** How long errors and gradients of each layer are, plotted over the updates. */
package org.deltascope.figure.norms;
