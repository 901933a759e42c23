/**
 * What the window shows, without the window.
 *
 * <p>A {@link org.deltascope.app.model.Session} is an immutable value: the open document, the
 * moment in time, what is selected and how things are shown. Whatever a user does is a pure
 * function from one session to the next, so that undo is a stack of sessions and everything here is
 * tested without a toolkit. Of JavaFX only {@code javafx.beans} is used, for the one observable
 * session that views subscribe to.
 */
package org.deltascope.app.model;
