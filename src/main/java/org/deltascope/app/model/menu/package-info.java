/** What can be done with a piece of a picture. */
package org.deltascope.app.model.menu;
