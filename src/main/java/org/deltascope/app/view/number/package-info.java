/** Takes hold of a number: its small card, its field, dragging it. */
package org.deltascope.app.view.number;
