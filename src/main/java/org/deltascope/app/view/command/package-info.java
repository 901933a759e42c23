/** What the user can do, in one list that menus, buttons, keys and tooltips read. */
package org.deltascope.app.view.command;
