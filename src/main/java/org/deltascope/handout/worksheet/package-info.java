/** What a worksheet leaves blank, and the answers. */
package org.deltascope.handout.worksheet;
