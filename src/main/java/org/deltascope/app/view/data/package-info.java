/** Takes over data that people know. */
package org.deltascope.app.view.data;
