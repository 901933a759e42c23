/** Makes a new network of one line. */
package org.deltascope.app.view.create;
