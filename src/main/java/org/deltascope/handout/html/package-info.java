/** Writes handouts as one HTML page that needs nothing from anywhere. */
package org.deltascope.handout.html;
