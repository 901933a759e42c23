/** Lets the open network learn. */
package org.deltascope.app.view.learn;
