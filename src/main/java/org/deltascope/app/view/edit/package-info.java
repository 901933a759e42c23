/** What the window says of edits. */
package org.deltascope.app.view.edit;
