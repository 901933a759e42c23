/** What lies over the window for a while: cards, messages, dialogs. */
package org.deltascope.app.view.overlay;
