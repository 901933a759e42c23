/** Asks for numbers before they are shown. */
package org.deltascope.app.view.ask;
