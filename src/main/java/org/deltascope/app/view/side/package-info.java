/** What is said about a step, at the right of the window. */
package org.deltascope.app.view.side;
