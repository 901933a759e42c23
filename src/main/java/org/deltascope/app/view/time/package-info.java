/** Where in time one stands and how to go elsewhere, at the bottom of the window. */
package org.deltascope.app.view.time;
