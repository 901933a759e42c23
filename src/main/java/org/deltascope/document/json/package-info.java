/** Reads and writes JSON with its limits, places for messages, and numbers as they were written. */
package org.deltascope.document.json;
