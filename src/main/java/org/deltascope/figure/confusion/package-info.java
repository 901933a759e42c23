/** Which classes a network takes for which. */
package org.deltascope.figure.confusion;
