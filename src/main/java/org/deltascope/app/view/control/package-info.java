/** Small controls and rules of layout that several parts of the window share. */
package org.deltascope.app.view.control;
