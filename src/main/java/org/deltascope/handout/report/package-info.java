/** What a training came to, as a page to keep. */
package org.deltascope.handout.report;
