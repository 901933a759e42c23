/** Until when a run is trained on, as it is typed, and how far it has come. */
package org.deltascope.app.model.learn;
