/** The window as a whole: the bar at the top, and how everything is put together. */
package org.deltascope.app.view.shell;
