/** Shows figures that are painted off the FX thread, and lets one move and enlarge them. */
package org.deltascope.app.view.picture;
