/** The network, at the left of the window. */
package org.deltascope.app.view.stage;
